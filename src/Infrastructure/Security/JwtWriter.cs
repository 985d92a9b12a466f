using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ShopClean.Application.Accounts;

namespace ShopClean.Infrastructure.Security;

/// <summary>Issues access tokens: JSON Web Tokens (RFC 7519) signed with HS256 (RFC 7515 and 7518).</summary>
public sealed class JwtWriter(IOptions<JwtOptions> options, TimeProvider clock) : IAccessTokens
{
    private const int IdEntropy = 16;

    private readonly JsonWebTokenHandler handler = new();
    private readonly JwtOptions options = options.Value;
    private readonly SigningCredentials credentials = new(
        SigningKey.Parse(options.Value.SigningKey).ToSecurityKey(),
        SecurityAlgorithms.HmacSha256
    );

    /// <inheritdoc/>
    public AccessToken Issue(AccessTokenSubject subject)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var lifetime = (int)options.AccessTokenLifetime.TotalSeconds;
        var claims = new JwtClaims(
            options.Issuer,
            options.Audience,
            subject.UserId,
            subject.SessionId,
            IssuedAt: now,
            NotBefore: now,
            ExpiresAt: now + lifetime,
            // Makes each token unique.
            Id: Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdEntropy))
        );
        return new AccessToken(handler.CreateToken(Encoding.UTF8.GetString(claims.ToJson()), credentials), lifetime);
    }
}
