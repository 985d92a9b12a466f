using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using ShopClean.Application.Accounts;

namespace ShopClean.Infrastructure.Security;

/// <summary>Issues access tokens: JSON Web Tokens (RFC 7519) signed with HS256 (RFC 7515 and 7518).</summary>
public sealed class JwtWriter : IAccessTokens
{
    private readonly SigningKey key;
    private readonly JwtClaimsWriter claims;
    private readonly long lifetime;
    private readonly TimeProvider clock;

    /// <summary>Issues tokens as the settings say.</summary>
    public JwtWriter(IOptions<JwtOptions> options, TimeProvider clock)
    {
        key = SigningKey.Parse(options.Value.SigningKey);
        claims = new JwtClaimsWriter(options.Value.Issuer, options.Value.Audience);
        lifetime = (long)options.Value.AccessTokenLifetime.TotalSeconds;
        this.clock = clock;
    }

    /// <inheritdoc/>
    public AccessToken Issue(AccessTokenSubject subject)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var payload = claims.Write(new JwtClaims(subject, IssuedAt: now, NotBefore: now, ExpiresAt: now + lifetime));
        return new AccessToken(Sign(payload), (int)lifetime);
    }

    private string Sign(ReadOnlySpan<byte> payload)
    {
        var input = $"{Base64Url.EncodeToString(JwtHeader.Json)}.{Base64Url.EncodeToString(payload)}";
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        key.Sign(Encoding.ASCII.GetBytes(input), signature);
        return $"{input}.{Base64Url.EncodeToString(signature)}";
    }
}
