namespace ShopClean.EmbeddedPostgres;

/// <summary>No private PostgreSQL can be had here; the message says why and what a developer can do about it.</summary>
public sealed class PostgresUnavailableException : Exception
{
    /// <summary>Without a reason; use one that takes a message.</summary>
    public PostgresUnavailableException() { }

    /// <summary>With the reason, written for the developer who starts the program.</summary>
    public PostgresUnavailableException(string message)
        : base(message) { }

    /// <summary>With the reason and the failure behind it.</summary>
    public PostgresUnavailableException(string message, Exception? innerException)
        : base(message, innerException) { }
}
