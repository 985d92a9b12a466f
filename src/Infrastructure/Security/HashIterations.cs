using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ShopClean.Infrastructure.Security;

/// <summary>Reads the iterations of PBKDF2 from a hash of Identity's hasher (format 3), and runs as many as it lacks.</summary>
internal static class HashIterations
{
    private const byte Format = 1;
    private const int CountAt = 5;
    private const int Header = CountAt + sizeof(uint);
    private const int Length = 32;

    private static readonly byte[] AnySalt = new byte[16];

    /// <summary>How many iterations the hash took; 0 where it is of another format.</summary>
    public static int CountOf(string hash)
    {
        var bytes = new byte[hash.Length];
        return Convert.TryFromBase64String(hash, bytes, out var length) && length > Header && bytes[0] == Format
            ? (int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(CountAt))
            : 0;
    }

    /// <summary>Takes as long as hashing with this number of iterations.</summary>
    public static void Run(int iterations, string password) =>
        Rfc2898DeriveBytes.Pbkdf2(password, AnySalt, iterations, HashAlgorithmName.SHA512, Length);
}
