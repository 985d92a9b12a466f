using System.Buffers.Binary;

namespace ShopClean.Application.Pictures.Formats;

/// <summary>The chunks of a WebP (RFC 9649, 2), walked from the first to the last without decoding any.</summary>
internal static class WebPStructure
{
    private const int HeaderLength = 12;
    private const int ChunkHeader = 8;
    private const int SizeMask = 0x3FFF;

    /// <summary>Whether a file begins as a WebP.</summary>
    public static bool Begins(ReadOnlySpan<byte> file) =>
        file.Length >= HeaderLength && file.StartsWith("RIFF"u8) && file.Slice(8, 4).SequenceEqual("WEBP"u8);

    /// <summary>The size; null where the file is shorter than it says, or has no picture in it.</summary>
    public static PixelSize? SizeOf(ReadOnlySpan<byte> file)
    {
        PixelSize size = default;
        var hasPicture = false;
        var declared = BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        if (declared < 4 || declared > file.Length - ChunkHeader)
        {
            return null;
        }

        var rest = file[HeaderLength..((int)declared + ChunkHeader)];
        while (rest.Length >= ChunkHeader)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            if (length > rest.Length - ChunkHeader)
            {
                return null;
            }

            var data = rest.Slice(ChunkHeader, (int)length);
            size = size.Or(SizeIn(rest[..4], data));
            hasPicture |= rest.StartsWith("VP8 "u8) || rest.StartsWith("VP8L"u8) || rest.StartsWith("ANMF"u8);
            // Chunks have even lengths; the last one's filling may be missing.
            rest = rest[Math.Min(rest.Length, ChunkHeader + (int)length + ((int)length & 1))..];
        }

        return hasPicture ? size : null;
    }

    private static PixelSize SizeIn(ReadOnlySpan<byte> chunk, ReadOnlySpan<byte> data)
    {
        if (chunk.SequenceEqual("VP8X"u8) && data.Length >= 10)
        {
            return new PixelSize(Number24(data[4..]) + 1, Number24(data[7..]) + 1);
        }

        if (chunk.SequenceEqual("VP8 "u8) && data.Length >= 10)
        {
            return new PixelSize(
                BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & SizeMask,
                BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & SizeMask
            );
        }

        if (chunk.SequenceEqual("VP8L"u8) && data.Length >= 5)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
            return new PixelSize((int)(bits & SizeMask) + 1, (int)((bits >> 14) & SizeMask) + 1);
        }

        return default;
    }

    private static int Number24(ReadOnlySpan<byte> at) => at[0] | (at[1] << 8) | (at[2] << 16);
}
