using ShopClean.Application.Accounts;

namespace ShopClean.Infrastructure.Security;

/// <summary>What a token of ours says (RFC 7519, 4.1; <c>sid</c>: the session, as in OpenID Connect).</summary>
/// <param name="Subject">Whom it speaks for: <c>sub</c> and <c>sid</c>.</param>
/// <param name="IssuedAt">When it was issued, in Unix seconds.</param>
/// <param name="NotBefore">When it starts to be good, in Unix seconds.</param>
/// <param name="ExpiresAt">From when on it is not good any more, in Unix seconds.</param>
internal readonly record struct JwtClaims(AccessTokenSubject Subject, long IssuedAt, long NotBefore, long ExpiresAt)
{
    /// <summary>Whether it is good already, on the clock of a node that may be <paramref name="skew"/> seconds behind the issuer's.</summary>
    public bool HasBegun(long now, int skew) => NotBefore <= now + skew && IssuedAt <= now + skew;

    /// <summary>Whether it is not good any more: "on or after" its end (RFC 7519, 4.1.4).</summary>
    public bool HasExpired(long now) => now >= ExpiresAt;
}
