namespace ShopClean.Application.Common;

/// <summary>Too much work of one kind is under way: answered as 503 with <c>Retry-After</c>.</summary>
public sealed class OverloadedException : Exception
{
    /// <summary>Without a message; use another one.</summary>
    public OverloadedException() { }

    /// <summary>With a message about what there is too much of.</summary>
    public OverloadedException(string message)
        : base(message) { }

    /// <summary>With a message about what there is too much of, and the cause.</summary>
    public OverloadedException(string message, Exception? innerException)
        : base(message, innerException) { }

    /// <summary>When to try again.</summary>
    public TimeSpan RetryAfter { get; init; } = UnavailableException.UsualWait;
}
