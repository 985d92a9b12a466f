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

    /// <summary>Random, and worth nothing by itself: with the token itself and the server's key it makes the one successor that this token can have.</summary>
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

/// <summary>What becomes of a refresh token that a client presents.</summary>
public enum RefreshVerdict
{
    /// <summary>Its session has ended: it is good for nothing, and that is no news.</summary>
    Ended,

    /// <summary>It is exchanged now.</summary>
    Exchange,

    /// <summary>It was exchanged a moment ago, and its successor waits to be used: the same successor is answered again.</summary>
    Repeat,

    /// <summary>It was exchanged before, and comes from somebody who should not have it, or leaves behind somebody who should not.</summary>
    Reuse,
}
