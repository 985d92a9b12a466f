using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ShopClean.Application.Accounts;

/// <summary>A secret that means nothing by itself: a refresh token, or the token of a link in a mail.</summary>
/// <remarks>
/// 256 random bits cannot be guessed, so a fast hash without salt protects them at rest, and a database can find them by it
/// (unlike passwords, which people choose).
/// </remarks>
/// <param name="Value">What the client gets: 43 characters, base64url (RFC 4648, 5). It is never stored.</param>
/// <param name="Hash">What is stored.</param>
public sealed record OpaqueToken(string Value, string Hash)
{
    /// <summary>The length of a stored hash, in characters.</summary>
    public const int HashLength = 64;

    private const int Entropy = 32;

    /// <summary>A new token from the system's random source.</summary>
    public static OpaqueToken Create()
    {
        Span<byte> random = stackalloc byte[Entropy];
        RandomNumberGenerator.Fill(random);
        return Of(Base64Url.EncodeToString(random));
    }

    /// <summary>A token that is known, such as the successor of another.</summary>
    public static OpaqueToken Of(string value) => new(value, HashOf(value));

    /// <summary>The hash by which a presented token is found: SHA-256 in lower-case hexadecimal.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Whether a presented token has this stored hash; the time it takes tells nothing of where they differ.</summary>
    public static bool Matches(string token, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(HashOf(token)), Encoding.UTF8.GetBytes(hash));

    /// <summary>Without the token, which no log may show.</summary>
    public override string ToString() => nameof(OpaqueToken);
}
