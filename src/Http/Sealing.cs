using System.Security.Cryptography;

namespace ShopClean.Http;

/// <summary>Encrypts and authenticates data that leaves the process (AES-GCM).</summary>
public static class Sealing
{
    private static readonly int NonceSize = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagSize = AesGcm.TagByteSizes.MaxSize;

    /// <summary>Encrypts data; the result is the nonce, the tag and the ciphertext.</summary>
    public static byte[] Seal(byte[] plain, byte[] key)
    {
        using var cipher = new AesGcm(key, TagSize);
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        var tag = new byte[TagSize];
        var sealedBytes = new byte[plain.Length];
        cipher.Encrypt(nonce, plain, sealedBytes, tag);
        return [.. nonce, .. tag, .. sealedBytes];
    }

    /// <summary>Decrypts the result of <see cref="Seal"/>.</summary>
    /// <exception cref="CryptographicException">It was sealed with another key, or altered.</exception>
    public static byte[] Open(byte[] text, byte[] key)
    {
        if (text.Length < NonceSize + TagSize)
        {
            throw new CryptographicException("It is too short to have been sealed.");
        }

        using var cipher = new AesGcm(key, TagSize);
        var plain = new byte[text.Length - NonceSize - TagSize];
        cipher.Decrypt(text.AsSpan(0, NonceSize), text.AsSpan(NonceSize + TagSize), text.AsSpan(NonceSize, TagSize), plain);
        return plain;
    }
}
