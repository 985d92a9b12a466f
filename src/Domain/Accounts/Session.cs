using ShopClean.Domain.Common;

namespace ShopClean.Domain.Accounts;

/// <summary>One sign-in on one device: the family of the refresh tokens that came from it.</summary>
public sealed class Session : Entity
{
    /// <summary>The longest description of a device that is kept.</summary>
    public const int MaxDevice = 200;

    private readonly List<RefreshToken> refreshTokens = [];

    private Session() { }

    /// <summary>Whose session it is.</summary>
    public long UserId { get; private init; }

    /// <summary>Whose session it is.</summary>
    public User User { get; private init; } = null!;

    /// <summary>What the client said it is (<c>User-Agent</c>); null where it said nothing.</summary>
    public string? Device { get; private init; }

    /// <summary>The address that the last request came from; null where it is unknown.</summary>
    public string? IpAddress { get; private set; }

    /// <summary>When the user signed in (UTC).</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When a token of it was last used (UTC).</summary>
    public DateTimeOffset LastUsedAt { get; private set; }

    /// <summary>When it ends by itself (UTC).</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was ended (UTC); null while it lives.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Every refresh token of the family, used ones too: that is how a stolen one is noticed.</summary>
    public IReadOnlyList<RefreshToken> RefreshTokens => refreshTokens;

    /// <summary>A user signs in.</summary>
    /// <param name="user">Who.</param>
    /// <param name="tokenHash">The hash of the first refresh token.</param>
    /// <param name="client">From where.</param>
    /// <param name="now">When.</param>
    /// <param name="lifetime">For how long, each use starting it anew.</param>
    public static Session Start(User user, string tokenHash, ClientTrace client, DateTimeOffset now, TimeSpan lifetime)
    {
        var session = new Session
        {
            UserId = user.Id,
            User = user,
            Device = client.Device is { Length: > MaxDevice } device ? device[..MaxDevice] : client.Device,
            IpAddress = client.IpAddress,
            CreatedAt = now,
            LastUsedAt = now,
            ExpiresAt = now + lifetime,
        };
        session.refreshTokens.Add(new RefreshToken(tokenHash, now));
        return session;
    }

    /// <summary>Whether tokens of it are still accepted.</summary>
    public bool IsLive(DateTimeOffset now) => EndedAt is null && now < ExpiresAt;

    /// <summary>Exchanges a refresh token for its successor. A used one that comes back ends the whole family (RFC 9700, 4.14.2).</summary>
    /// <param name="usedHash">The hash of the token that the client presents: one of <see cref="RefreshTokens"/>.</param>
    /// <param name="nextHash">The hash of the successor.</param>
    /// <param name="client">From where.</param>
    /// <param name="now">When.</param>
    /// <param name="lifetime">For how long the session goes on.</param>
    public Result Rotate(string usedHash, string nextHash, ClientTrace client, DateTimeOffset now, TimeSpan lifetime)
    {
        var used = refreshTokens.Find(token => token.Hash == usedHash);
        if (used is null || !IsLive(now))
        {
            return AccountErrors.InvalidRefreshToken;
        }

        if (used.UsedAt is not null)
        {
            End(now);
            return AccountErrors.InvalidRefreshToken;
        }

        used.Use(now);
        refreshTokens.Add(new RefreshToken(nextHash, now));
        IpAddress = client.IpAddress;
        LastUsedAt = now;
        ExpiresAt = now + lifetime;
        return Result.Success;
    }

    /// <summary>Ends the session: its tokens stop working at once. A second time changes nothing.</summary>
    public void End(DateTimeOffset now) => EndedAt ??= now;
}

/// <summary>From where a request came.</summary>
/// <param name="Device">What the client said it is.</param>
/// <param name="IpAddress">Its address.</param>
public sealed record ClientTrace(string? Device, string? IpAddress);
