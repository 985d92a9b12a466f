using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace ShopClean.Infrastructure.Security;

/// <summary>A signed token in its compact form, <c>header.payload.signature</c>, taken apart (RFC 7515, 7.1).</summary>
internal readonly ref struct CompactJws
{
    /// <summary>The longest token that is looked at: ours have less than a tenth of it.</summary>
    public const int MaxLength = 4096;

    private CompactJws(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> signed)
    {
        Header = header;
        Payload = payload;
        Signature = signature;
        Signed = signed;
    }

    public ReadOnlySpan<byte> Header { get; }

    public ReadOnlySpan<byte> Payload { get; }

    public ReadOnlySpan<byte> Signature { get; }

    /// <summary>What the signature covers: the first two parts and the dot between them, as they were sent (RFC 7515, 5.2).</summary>
    public ReadOnlySpan<byte> Signed { get; }

    /// <summary>Takes a token apart. Five parts (an encrypted token), two, or one more dot: none of ours.</summary>
    public static bool TrySplit(ReadOnlySpan<byte> token, out CompactJws parts)
    {
        parts = default;
        var first = token.IndexOf((byte)'.');
        var last = token.LastIndexOf((byte)'.');
        if (first == last || token[(first + 1)..last].Contains((byte)'.'))
        {
            return false;
        }

        parts = new CompactJws(token[..first], token[(first + 1)..last], token[(last + 1)..], token[..last]);
        return true;
    }

    /// <summary>Whether the key signed it.</summary>
    public bool IsSignedBy(SigningKey key)
    {
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return TryDecode(Signature, signature, out var length) && length == signature.Length && key.HasSigned(Signed, signature);
    }

    /// <summary>
    /// Decodes base64url only where encoding gives the same text back: no padding, no white space, no bits that mean nothing
    /// (RFC 7515, 2; RFC 4648, 3.5). One token, one spelling.
    /// </summary>
    public static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> bytes, out int length)
    {
        if (Base64Url.DecodeFromUtf8(text, bytes, out _, out length) != OperationStatus.Done)
        {
            return false;
        }

        Span<byte> canonical = stackalloc byte[Base64Url.GetEncodedLength(length)];
        Base64Url.EncodeToUtf8(bytes[..length], canonical);
        return canonical.SequenceEqual(text);
    }
}
