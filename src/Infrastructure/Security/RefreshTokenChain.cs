using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using ShopClean.Application.Accounts;

namespace ShopClean.Infrastructure.Security;

/// <summary>
/// HMAC with SHA-256 over seed and token, under a key that is derived from the signing key: who lacks the key, the row or the token
/// cannot make the successor.
/// </summary>
internal sealed class RefreshTokenChain(IOptions<JwtOptions> options) : IRefreshTokenChain
{
    private const int SeedBytes = 16;

    private readonly byte[] key = SigningKey.Parse(options.Value.SigningKey).Derive("successors of refresh tokens");

    public OpaqueToken SuccessorOf(string token, string seed) =>
        // No seed has a dot, so no two pairs make one text.
        OpaqueToken.Of(Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{seed}.{token}"))));

    public string CreateSeed() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SeedBytes));
}
