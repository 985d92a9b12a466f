namespace ShopClean.Http.Limits;

/// <summary>The settings under <c>RateLimiting</c>: how many requests a client may send.</summary>
public sealed class RateLimitingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "RateLimiting";

    /// <summary>Whether requests are counted at all.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The default limit.</summary>
    public LimitWindow General { get; init; } = new() { Permits = 1000, WindowSeconds = 300 };

    /// <summary>For operations that check a password or send a mail.</summary>
    public LimitWindow Auth { get; init; } = new() { Permits = 20, WindowSeconds = 900 };

    /// <summary>For recommendations, each of which costs money.</summary>
    public LimitWindow Recommendations { get; init; } = new() { Permits = 10, WindowSeconds = 900 };
}

/// <summary>A number of requests per window.</summary>
public sealed class LimitWindow
{
    /// <summary>How many requests a client may send within a window.</summary>
    public int Permits { get; init; }

    /// <summary>How long a window is, from its first request on.</summary>
    public int WindowSeconds { get; init; }
}
