using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ShopClean.Infrastructure.Security;

/// <summary>Reads the rounds of PBKDF2 of a hash of Identity's hasher (format 3), and spends missing ones.</summary>
internal static class HashRounds
{
    private const byte Format = 1;
    private const int CountAt = 5;
    private const int Header = CountAt + sizeof(uint);
    private const int Length = 32;

    private static readonly byte[] AnySalt = new byte[16];

    /// <summary>How many rounds the hash took; none where it is of another format.</summary>
    public static int Of(string hash)
    {
        var bytes = new byte[hash.Length];
        return Convert.TryFromBase64String(hash, bytes, out var length) && length > Header && bytes[0] == Format
            ? (int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(CountAt))
            : 0;
    }

    /// <summary>Takes as long as the given number of rounds.</summary>
    public static void Spend(int rounds, string password) =>
        Rfc2898DeriveBytes.Pbkdf2(password, AnySalt, rounds, HashAlgorithmName.SHA512, Length);
}
