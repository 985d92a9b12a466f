using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace ShopClean.Infrastructure.Security;

/// <summary>The secret behind HS256: HMAC with SHA-256 (RFC 7518, 3.2).</summary>
public sealed class SigningKey
{
    /// <summary>The fewest bytes of a key: as many as the hash has (RFC 7518, 3.2).</summary>
    public const int MinBytes = HMACSHA256.HashSizeInBytes;

    /// <summary>The prefix of a key in base64.</summary>
    public const string Base64Prefix = "base64:";

    private readonly byte[] secret;

    private SigningKey(byte[] secret) => this.secret = secret;

    /// <summary>The key that a setting holds.</summary>
    /// <exception cref="FormatException">There is no good key in it.</exception>
    public static SigningKey Parse(string text) =>
        FaultOf(text) is { } fault ? throw new FormatException($"The signing key {fault}") : new SigningKey(BytesOf(text)!);

    /// <summary>What is wrong with a setting, said without showing it; null where nothing is.</summary>
    public static string? FaultOf(string text) =>
        text.Length == 0 ? $"is required: at least {MinBytes} random bytes, for example the output of: openssl rand -base64 48"
        : BytesOf(text) is not { } bytes ? $"starts with {Base64Prefix} and what follows is not base64"
        : bytes.Length < MinBytes ? $"must have at least {MinBytes} bytes; it has {bytes.Length}"
        : null;

    /// <summary>The key as the library of tokens takes it. It has no id, so that no token names one.</summary>
    public SymmetricSecurityKey ToSecurityKey() => new(secret);

    /// <summary>Derives a key for another purpose, from which this one can't be computed (RFC 5869).</summary>
    public byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, HMACSHA256.HashSizeInBytes, info: Encoding.UTF8.GetBytes(purpose));

    private static byte[]? BytesOf(string text)
    {
        if (!text.StartsWith(Base64Prefix, StringComparison.Ordinal))
        {
            return Encoding.UTF8.GetBytes(text);
        }

        var bytes = new byte[text.Length];
        return Convert.TryFromBase64Chars(text.AsSpan(Base64Prefix.Length), bytes, out var length) ? bytes[..length] : null;
    }
}
