namespace ShopClean.Application.Common;

/// <summary>There is more to do of one kind than may be done at once: the client is asked to come back, and everybody else is served.</summary>
public sealed class OverloadedException : Exception
{
    /// <summary>Without words; use one that takes a message.</summary>
    public OverloadedException() { }

    /// <summary>With words about what there is too much of.</summary>
    public OverloadedException(string message)
        : base(message) { }

    /// <summary>With words about what there is too much of, and the failure behind it.</summary>
    public OverloadedException(string message, Exception? innerException)
        : base(message, innerException) { }

    /// <summary>When it is worth another try.</summary>
    public TimeSpan RetryAfter { get; init; } = UnavailableException.UsualWait;
}
