namespace ShopClean.Infrastructure.Security;

/// <summary>Settings of access and refresh tokens: the section <c>Jwt</c>.</summary>
public sealed class JwtOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Jwt";

    /// <summary>
    /// The secret that signs access tokens, at least 32 bytes: the bytes of the text itself (UTF-8), or of what follows <c>base64:</c>.
    /// All nodes share it; a new one ends every access token, not the sessions.
    /// </summary>
    public string SigningKey { get; set; } = "";

    /// <summary>How long an access token is good, in minutes.</summary>
    public int AccessTokenMinutes { get; set; } = 15;

    /// <summary>How long a session goes on after its last refresh, in days.</summary>
    public int RefreshTokenDays { get; set; } = 30;

    /// <summary>
    /// For how many seconds a refresh token that was just exchanged is answered with the same successor again, for two tabs that refresh
    /// at once; 0: never.
    /// </summary>
    public int RefreshGraceSeconds { get; set; } = 10;

    /// <summary>Who issues the tokens (<c>iss</c>).</summary>
    public string Issuer { get; set; } = "shopclean";

    /// <summary>For whom they are (<c>aud</c>).</summary>
    public string Audience { get; set; } = "shopclean";

    /// <summary>
    /// By how many seconds the clock of the node that issued a token may be ahead of ours. It only lets a token in early (<c>nbf</c>, <c>iat</c>);
    /// the end (<c>exp</c>) is exact.
    /// </summary>
    public int ClockSkewSeconds { get; set; } = 5;

    /// <summary>How long an access token is good.</summary>
    public TimeSpan AccessTokenLifetime => TimeSpan.FromMinutes(AccessTokenMinutes);

    /// <summary>How long a session goes on after its last refresh.</summary>
    public TimeSpan RefreshTokenLifetime => TimeSpan.FromDays(RefreshTokenDays);

    /// <summary>For how long an exchanged refresh token is answered again.</summary>
    public TimeSpan RefreshGrace => TimeSpan.FromSeconds(RefreshGraceSeconds);
}
