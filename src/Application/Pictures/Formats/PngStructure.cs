using System.Buffers.Binary;

namespace ShopClean.Application.Pictures.Formats;

/// <summary>The chunks of a PNG (W3C PNG, 5), walked from the first to the last without unpacking any.</summary>
internal static class PngStructure
{
    // Length, type and checksum stand around the data of each.
    private const int Around = 12;
    private const int HeaderLength = 13;

    /// <summary>How each begins.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The size; null where the structure breaks off before the end of the image, or has no picture in it.</summary>
    public static PixelSize? SizeOf(ReadOnlySpan<byte> file)
    {
        PixelSize? size = null;
        var hasData = false;
        var rest = file[Signature.Length..];
        while (rest.Length >= Around)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - Around)
            {
                return null;
            }

            var type = rest.Slice(4, 4);
            if (type.SequenceEqual("IEND"u8))
            {
                return hasData ? size : null;
            }

            if (size is null && !(type.SequenceEqual("IHDR"u8) && length == HeaderLength))
            {
                return null;
            }

            size ??= new PixelSize(BinaryPrimitives.ReadInt32BigEndian(rest[8..]), BinaryPrimitives.ReadInt32BigEndian(rest[12..]));
            hasData |= type.SequenceEqual("IDAT"u8);
            rest = rest[((int)length + Around)..];
        }

        return null;
    }
}
