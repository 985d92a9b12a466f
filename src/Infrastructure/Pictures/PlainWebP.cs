using System.Buffers.Binary;

namespace ShopClean.Infrastructure.Pictures;

/// <summary>
/// Takes everything out of a WebP that is not the picture: EXIF, XMP, colour profile. Several releases of vips write them though they are told not to
/// (8.14 does), and what a picture tells of its owner must not depend on that. Its colours are those of sRGB, which is what a missing profile means.
/// </summary>
internal static class PlainWebP
{
    private const int HeaderLength = 12;
    private const int ChunkHeader = 8;
    private const byte AlphaFlag = 0x10;

    /// <summary>The picture alone; null where the file is no WebP.</summary>
    public static byte[]? Of(ReadOnlySpan<byte> webp)
    {
        if (webp.Length < HeaderLength || !webp.StartsWith("RIFF"u8))
        {
            return null;
        }

        using var plain = new MemoryStream(webp.Length);
        plain.Write(webp[..HeaderLength]);
        var rest = webp[HeaderLength..];
        while (rest.Length >= ChunkHeader)
        {
            var length = Math.Min(rest.Length, ChunkHeader + (BinaryPrimitives.ReadInt32LittleEndian(rest[4..]) + 1 & ~1));
            if (length < ChunkHeader)
            {
                return null;
            }

            Keep(rest[..length], plain);
            rest = rest[length..];
        }

        var file = plain.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - ChunkHeader);
        return file;
    }

    // RFC 9649, 2.7: the extended header says what follows; of that only transparency is left.
    private static void Keep(ReadOnlySpan<byte> chunk, MemoryStream plain)
    {
        var isExtended = chunk.StartsWith("VP8X"u8) && chunk.Length > ChunkHeader;
        if (isExtended && (chunk[ChunkHeader] & AlphaFlag) != 0)
        {
            plain.Write(chunk[..ChunkHeader]);
            plain.WriteByte(AlphaFlag);
            plain.Write(chunk[(ChunkHeader + 1)..]);
        }
        else if (chunk.StartsWith("VP8 "u8) || chunk.StartsWith("VP8L"u8) || chunk.StartsWith("ALPH"u8))
        {
            plain.Write(chunk);
        }
    }
}
