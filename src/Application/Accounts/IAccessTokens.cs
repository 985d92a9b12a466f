namespace ShopClean.Application.Accounts;

/// <summary>Makes the short-lived tokens that a client shows with each request.</summary>
public interface IAccessTokens
{
    /// <summary>A token for the subject, good from now on.</summary>
    AccessToken Issue(AccessTokenSubject subject);
}

/// <summary>Tells whether an access token is one of ours. It knows nothing of users and sessions: a good token may belong to one that ended.</summary>
public interface IAccessTokenReader
{
    /// <summary>Reads whatever a client sent; no text makes it throw.</summary>
    AccessTokenReading Read(string token);
}

/// <summary>Whom an access token speaks for.</summary>
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

/// <summary>What is true of a token.</summary>
public enum AccessTokenVerdict
{
    /// <summary>It is none of ours, was altered, or is not good yet.</summary>
    Invalid,

    /// <summary>It was good until it expired: nothing else is wrong with it.</summary>
    Expired,

    /// <summary>It is good.</summary>
    Valid,
}

/// <summary>The outcome of reading a token.</summary>
/// <param name="Verdict">What is true of it.</param>
/// <param name="Subject">Whom it speaks for; null unless it is valid.</param>
public readonly record struct AccessTokenReading(AccessTokenVerdict Verdict, AccessTokenSubject? Subject = null);
