namespace ShopClean.Http.Limits;

/// <summary>The rate limits; each is counted separately.</summary>
public enum RateLimit
{
    /// <summary>The default.</summary>
    General,

    /// <summary>Operations that check a password or send a mail.</summary>
    Auth,

    /// <summary>Recommendations.</summary>
    Recommendations,
}

/// <summary>Declares the rate limit of an operation, in place of the general one.</summary>
/// <param name="limit">The limit.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LimitAttribute(RateLimit limit) : Attribute
{
    /// <summary>The limit.</summary>
    public RateLimit Limit { get; } = limit;
}
