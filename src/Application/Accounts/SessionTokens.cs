using System.Text.Json.Serialization;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts;

/// <summary>The tokens of a session.</summary>
public record TokensResponse
{
    /// <summary>Goes into the <c>Authorization: Bearer</c> header.</summary>
    public required string AccessToken { get; init; }

    /// <summary>Seconds that the access token is good for.</summary>
    public required int ExpiresIn { get; init; }

    /// <summary>Good once, for the next pair of tokens; absent in cookie mode.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RefreshToken { get; init; }
}

/// <summary>The user who logged in, with the tokens.</summary>
public sealed record LoginResponse : TokensResponse
{
    /// <summary>The user.</summary>
    [JsonPropertyOrder(-1)]
    public required UserResponse User { get; init; }
}

/// <summary>How long tokens are good for.</summary>
/// <param name="RefreshToken">A refresh token, from each use anew.</param>
/// <param name="RefreshGrace">A refresh token that was just exchanged, for the same answer again.</param>
public sealed record TokenLifetimes(TimeSpan RefreshToken, TimeSpan RefreshGrace);

/// <summary>Issues the tokens of sessions.</summary>
public sealed class SessionTokens(IAccessTokens accessTokens, IRefreshTokenChain chain, TokenLifetimes lifetimes)
{
    /// <summary>How long a refresh token is good for.</summary>
    public TimeSpan RefreshLifetime => lifetimes.RefreshToken;

    /// <summary>For how long an exchanged refresh token is answered again.</summary>
    public TimeSpan RefreshGrace => lifetimes.RefreshGrace;

    /// <summary>What is kept of a refresh token that is given out.</summary>
    public RefreshTokenSecret Keep(OpaqueToken refreshToken) => new(refreshToken.Hash, chain.CreateSeed());

    /// <summary>The one token that a refresh token can be exchanged for.</summary>
    public OpaqueToken SuccessorOf(string presented, RefreshToken kept) => chain.SuccessorOf(presented, kept.Seed);

    /// <summary>The tokens of a session that has just started.</summary>
    public LoginResponse Grant(Session session, OpaqueToken refreshToken, UserResponse user)
    {
        var access = Issue(session);
        return new LoginResponse
        {
            User = user,
            AccessToken = access.Value,
            ExpiresIn = access.ExpiresIn,
            RefreshToken = refreshToken.Value,
        };
    }

    /// <summary>The next tokens of a session.</summary>
    public TokensResponse Renew(Session session, OpaqueToken refreshToken)
    {
        var access = Issue(session);
        return new TokensResponse
        {
            AccessToken = access.Value,
            ExpiresIn = access.ExpiresIn,
            RefreshToken = refreshToken.Value,
        };
    }

    private AccessToken Issue(Session session) => accessTokens.Issue(new AccessTokenSubject(session.UserId, session.Id));
}
