namespace ShopClean.Application.Accounts;

/// <summary>Makes the short-lived tokens that a client shows with each request.</summary>
public interface IAccessTokens
{
    /// <summary>A token for the subject, good from now on.</summary>
    AccessToken Issue(AccessTokenSubject subject);
}

/// <summary>The subject of an access token.</summary>
/// <param name="UserId">The user.</param>
/// <param name="SessionId">The sign-in that the token came from.</param>
public sealed record AccessTokenSubject(long UserId, long SessionId);

/// <summary>A token as the client gets it.</summary>
/// <param name="Value">The token.</param>
/// <param name="ExpiresIn">Seconds until it expires (RFC 6749, 5.1).</param>
public sealed record AccessToken(string Value, int ExpiresIn)
{
    /// <summary>Without the token, which no log may show.</summary>
    public override string ToString() => nameof(AccessToken);
}
