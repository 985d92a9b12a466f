using ShopClean.Domain.Access;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Accounts;

/// <summary>One sign-in on one device: the family of the refresh tokens that came from it.</summary>
public sealed class Session : Entity, IOwned<Session>
{
    private readonly List<RefreshToken> refreshTokens = [];

    private Session() { }

    /// <inheritdoc/>
    public static Ownership<Session> Ownership { get; } = new() { User = session => session.UserId, SeenBy = Standing.Self };

    /// <summary>Whose session it is.</summary>
    public long UserId { get; private init; }

    /// <summary>Whose session it is.</summary>
    public User User { get; private init; } = null!;

    /// <summary>A readable name of what the user signed in with: "Firefox on Linux".</summary>
    public string Device { get; private init; } = "";

    /// <summary>The address that the last sign-in or refresh came from; null where it is unknown.</summary>
    public string? IpAddress { get; private set; }

    /// <summary>When the user signed in (UTC).</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When the user last signed in or refreshed with it (UTC).</summary>
    public DateTimeOffset LastUsedAt { get; private set; }

    /// <summary>When it ends by itself (UTC).</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was ended (UTC); null while it lives.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The refresh tokens of the family that are loaded: used ones are kept too, which is how a stolen one is noticed.</summary>
    public IReadOnlyList<RefreshToken> RefreshTokens => refreshTokens;

    /// <summary>Starts the session of a user who signs in.</summary>
    /// <param name="user">Who.</param>
    /// <param name="token">The first refresh token.</param>
    /// <param name="device">A readable name of what the user signs in with.</param>
    /// <param name="ipAddress">The address that the user signs in from; null where it is unknown.</param>
    /// <param name="now">When.</param>
    /// <param name="lifetime">For how long, each use starting it anew.</param>
    public static Session Start(
        User user,
        RefreshTokenSecret token,
        string device,
        string? ipAddress,
        DateTimeOffset now,
        TimeSpan lifetime
    )
    {
        var session = new Session
        {
            UserId = user.Id,
            User = user,
            Device = device,
            IpAddress = ipAddress,
            CreatedAt = now,
            LastUsedAt = now,
            ExpiresAt = now + lifetime,
        };
        session.refreshTokens.Add(new RefreshToken(session, token, now));
        return session;
    }

    /// <summary>Whether tokens of it are still accepted.</summary>
    public bool IsLive(DateTimeOffset now) => EndedAt is null && now < ExpiresAt;

    /// <summary>Decides about one of its refresh tokens that a client presents.</summary>
    /// <param name="presented">The token.</param>
    /// <param name="successor">The token that it was exchanged for; null where there is none.</param>
    /// <param name="now">When.</param>
    /// <param name="grace">For how long a used token is answered once more: two tabs refresh at once, or an answer was lost on its way.</param>
    /// <remarks>
    /// The grace ends as soon as the successor is used: a client has it, so another one that still presents its predecessor is not the same
    /// (RFC 9700, 4.14.2).
    /// </remarks>
    public RefreshDecision Evaluate(RefreshToken presented, RefreshToken? successor, DateTimeOffset now, TimeSpan grace) =>
        !IsLive(now) ? RefreshDecision.Ended
        : presented.UsedAt is not { } usedAt ? RefreshDecision.Exchange
        : now - usedAt < grace && successor is { UsedAt: null } ? RefreshDecision.Repeat
        : RefreshDecision.Reuse;

    /// <summary>Exchanges a refresh token, as <see cref="Evaluate"/> decided.</summary>
    /// <param name="used">The token.</param>
    /// <param name="next">Its successor.</param>
    /// <param name="client">From where.</param>
    /// <param name="now">When.</param>
    /// <param name="lifetime">For how long the session goes on.</param>
    public void Rotate(RefreshToken used, RefreshTokenSecret next, ClientTrace client, DateTimeOffset now, TimeSpan lifetime)
    {
        used.Use(now);
        refreshTokens.Add(new RefreshToken(this, next, now));
        IpAddress = client.IpAddress;
        LastUsedAt = now;
        ExpiresAt = now + lifetime;
    }

    /// <summary>Ends the session: its tokens stop working at once. A second time changes nothing.</summary>
    public void End(DateTimeOffset now) => EndedAt ??= now;
}

/// <summary>The device and the address that a request came from.</summary>
/// <param name="Device">What the client said it is (<c>User-Agent</c>).</param>
/// <param name="IpAddress">Its address.</param>
public sealed record ClientTrace(string? Device, string? IpAddress)
{
    /// <summary>The longest address: IPv6 with an IPv4 address and a zone.</summary>
    public const int MaxIpAddress = 64;
}
