namespace ShopClean.Http.Limits;

/// <summary>The limits that there are; each is counted by itself.</summary>
public enum RateLimit
{
    /// <summary>Everything that says nothing else.</summary>
    General,

    /// <summary>What guesses a password or sends a mail.</summary>
    Auth,

    /// <summary>Recommendations.</summary>
    Recommendations,
}

/// <summary>Says which limit an operation counts to, in place of the general one.</summary>
/// <param name="limit">The limit.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LimitAttribute(RateLimit limit) : Attribute
{
    /// <summary>The limit.</summary>
    public RateLimit Limit { get; } = limit;
}
