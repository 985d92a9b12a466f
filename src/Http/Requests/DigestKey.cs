using System.Security.Cryptography;
using System.Text;

namespace ShopClean.Http.Requests;

/// <summary>The key of request digests. A request may hold a password, and a plain hash would let anybody with a copy of the database guess it offline.</summary>
/// <param name="secret">The key, which no database holds.</param>
public sealed class DigestKey(byte[] secret)
{
    /// <summary>What the key is for, where it is derived from another.</summary>
    public const string Purpose = "digests of requests that may be repeated";

    /// <summary>The digest of a text.</summary>
    internal string Of(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text)));

    /// <summary>Begins the digest of a request.</summary>
    internal RequestDigests Begin() => new(secret);
}

/// <summary>Computes two digests of a request incrementally: one to store, and one to derive the encryption key of the answer.</summary>
internal sealed class RequestDigests(byte[] key) : IDisposable
{
    private const int BufferSize = 64 * 1024;
    private readonly IncrementalHash kept = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
    private readonly IncrementalHash sealing = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA512, key);

    /// <summary>Adds a text.</summary>
    public void Add(string text) => Add(Encoding.UTF8.GetBytes(text));

    /// <summary>Adds what is left of a stream.</summary>
    public async Task AddAsync(Stream stream, CancellationToken ct)
    {
        var buffer = new byte[BufferSize];
        while (await stream.ReadAsync(buffer, ct) is > 0 and var count)
        {
            Add(buffer.AsSpan(0, count));
        }
    }

    /// <summary>The digest of all that was added.</summary>
    public RequestDigest Finish() => new(Convert.ToHexStringLower(kept.GetHashAndReset()), sealing.GetHashAndReset());

    public void Dispose()
    {
        kept.Dispose();
        sealing.Dispose();
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        kept.AppendData(bytes);
        sealing.AppendData(bytes);
    }
}
