using ShopClean.Domain.Common;

namespace ShopClean.Domain.Accounts;

/// <summary>One refresh token of a session, known only by its hash.</summary>
public sealed class RefreshToken : Entity
{
    private RefreshToken() { }

    internal RefreshToken(Session session, RefreshTokenSecret secret, DateTimeOffset now)
    {
        Session = session;
        Hash = secret.Hash;
        Seed = secret.Seed;
        CreatedAt = now;
    }

    /// <summary>The session that it belongs to.</summary>
    public long SessionId { get; private init; }

    /// <summary>The session that it belongs to.</summary>
    public Session Session { get; private init; } = null!;

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>A random value: the one successor of this token is derived from it, the token itself and the server's key.</summary>
    public string Seed { get; private init; } = "";

    /// <summary>When it was given out (UTC).</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When it was exchanged (UTC); null while it can be.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    internal void Use(DateTimeOffset now) => UsedAt = now;
}

/// <summary>What is kept of a refresh token.</summary>
/// <param name="Hash">The token's hash.</param>
/// <param name="Seed">What its successor is made of, beside the token and the server's key.</param>
public sealed record RefreshTokenSecret(string Hash, string Seed)
{
    /// <summary>The length of a seed, in characters.</summary>
    public const int SeedLength = 22;
}

/// <summary>The decision about a refresh token that a client presents.</summary>
public enum RefreshDecision
{
    /// <summary>Its session has ended: it is refused.</summary>
    Ended,

    /// <summary>It is exchanged now.</summary>
    Exchange,

    /// <summary>It was exchanged a moment ago, and its successor has not been used: the same successor is answered again.</summary>
    Repeat,

    /// <summary>It was exchanged before: this client or the one before has stolen it, and the session has to end.</summary>
    Reuse,
}
