namespace ShopClean.Application.Common;

/// <summary>Something that a use case needs can't be reached for the moment; the client may try again later (503).</summary>
public sealed class UnavailableException : Exception
{
    /// <summary>Creates the exception.</summary>
    public UnavailableException() { }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What can't be reached, for operators.</param>
    public UnavailableException(string message)
        : base(message) { }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What can't be reached, for operators.</param>
    /// <param name="innerException">How that showed.</param>
    public UnavailableException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>The default time to wait.</summary>
    public static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(5);

    /// <summary>When to try again.</summary>
    public TimeSpan RetryAfter { get; init; } = UsualWait;
}
