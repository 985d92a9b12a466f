using ShopClean.Domain.Common;

namespace ShopClean.Domain.Accounts;

/// <summary>One refresh token of a session, known only by its hash.</summary>
public sealed class RefreshToken : Entity
{
    private RefreshToken() { }

    internal RefreshToken(string hash, DateTimeOffset now)
    {
        Hash = hash;
        CreatedAt = now;
    }

    /// <summary>The session that it belongs to.</summary>
    public long SessionId { get; private init; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>When it was given out (UTC).</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When it was exchanged (UTC); null while it can be.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    internal void Use(DateTimeOffset now) => UsedAt = now;
}
