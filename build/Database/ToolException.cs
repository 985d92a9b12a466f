namespace ShopClean.Build.Database;

/// <summary>A command cannot do what it was asked; the message says why, and what to do instead.</summary>
public sealed class ToolException : Exception
{
    /// <summary>Without a reason; use one that takes a message.</summary>
    public ToolException() { }

    /// <summary>With the reason, written for whoever typed the command.</summary>
    public ToolException(string message)
        : base(message) { }

    /// <summary>With the reason and the failure behind it.</summary>
    public ToolException(string message, Exception? innerException)
        : base(message, innerException) { }
}
