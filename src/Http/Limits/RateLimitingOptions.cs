namespace ShopClean.Http.Limits;

/// <summary>The settings under <c>RateLimiting</c>: how many requests a client may send.</summary>
public sealed class RateLimitingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "RateLimiting";

    /// <summary>Whether requests are counted at all.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>For everything that has no limit of its own.</summary>
    public LimitWindow General { get; init; } = new() { Permits = 1000, WindowSeconds = 300 };

    /// <summary>For what guesses a password or sends a mail.</summary>
    public LimitWindow Auth { get; init; } = new() { Permits = 20, WindowSeconds = 900 };

    /// <summary>For recommendations, each of which costs money.</summary>
    public LimitWindow Recommendations { get; init; } = new() { Permits = 10, WindowSeconds = 900 };
}

/// <summary>So many requests in so long.</summary>
public sealed class LimitWindow
{
    /// <summary>How many requests a client may send within a window.</summary>
    public int Permits { get; init; }

    /// <summary>How long a window is, from its first request on.</summary>
    public int WindowSeconds { get; init; }
}
