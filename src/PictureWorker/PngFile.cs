using System.Buffers.Binary;

namespace ShopClean.PictureWorker;

/// <summary>
/// The chunks of a PNG (W3C PNG, 5), walked without unpacking any. libvips looks at no more of them than the pixels need; a few megabytes that hold gigabytes, and a
/// file without an end, would pass as small pictures.
/// </summary>
internal static class PngFile
{
    // Length, type and checksum stand around the data of each.
    private const int Around = 12;

    // What no pixel has more of: four channels of 16 bits. A row has a byte in front, and an interlaced picture less than twice as many rows.
    private const int BytesOfPixel = 8;
    private const int BytesOfRow = 2;

    // What some programs append, and what packing adds where it gains nothing.
    private const int Slack = 64 * 1024;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Whether a file begins as a PNG.</summary>
    public static bool Begins(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <summary>Whether it goes on to its last chunk, and packs no more data than its pixels could need.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> file, int width, int height)
    {
        var room = (((long)BytesOfPixel * width) + BytesOfRow) * height + Slack;
        var rest = file[Signature.Length..];
        while (rest.Length >= Around && room >= 0)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            var type = rest.Slice(4, 4);
            if (type.SequenceEqual("IEND"u8))
            {
                return true;
            }

            if (length > rest.Length - Around)
            {
                return false;
            }

            room -= type.SequenceEqual("IDAT"u8) ? length : 0;
            rest = rest[((int)length + Around)..];
        }

        return false;
    }
}
