using System.Buffers.Binary;
using System.IO.Compression;

namespace ShopClean.Application.Pictures.Formats;

/// <summary>
/// The pixels of a PNG as they are packed (W3C PNG, 7 to 10): unpacked only to count them, and no further than a picture of its size can go. A few
/// megabytes may hold gigabytes.
/// </summary>
internal static class PngData
{
    // What some programs append, and every decoder leaves out.
    private const int Slack = 64 * 1024;
    private const int Around = 12;
    private const int Header = 16;

    // Adam7: where each of the seven pictures of an interlaced one begins, and how far its pixels are apart.
    private static readonly (int X, int Y, int Across, int Down)[] Passes =
    [
        (0, 0, 8, 8),
        (4, 0, 8, 8),
        (0, 4, 4, 8),
        (2, 0, 4, 4),
        (0, 2, 2, 4),
        (1, 0, 2, 2),
        (0, 1, 1, 2),
    ];

    /// <summary>Whether the data are no more than the header says.</summary>
    /// <param name="file">A PNG whose structure is whole.</param>
    public static bool Fits(ReadOnlySpan<byte> file)
    {
        if (LengthOf(file[Header..]) is not { } length)
        {
            return false;
        }

        using var packed = PackedIn(file);
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        var room = length + Slack;
        var buffer = new byte[Slack];
        try
        {
            while (room >= 0 && unpacked.Read(buffer) is > 0 and var count)
            {
                room -= count;
            }
        }
        catch (InvalidDataException)
        {
            // No bomb, as nobody unpacks what comes after it; what else is wrong with it, the decoder says.
        }

        return room >= 0;
    }

    // Each row has a byte in front that says how it was filtered.
    private static long? LengthOf(ReadOnlySpan<byte> header)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        return (BitsPerPixel(depth: header[8], color: header[9]), Interlace: header[12]) switch
        {
            (null, _) => null,
            ({ } bits, 0) => Rows(width, height, bits),
            ({ } bits, 1) => Passes.Sum(pass => Rows(Every(width - pass.X, pass.Across), Every(height - pass.Y, pass.Down), bits)),
            _ => null,
        };
    }

    private static int? BitsPerPixel(byte depth, byte color) =>
        (color, depth) switch
        {
            (0, 1 or 2 or 4 or 8 or 16) => depth,
            (3, 1 or 2 or 4 or 8) => depth,
            (2, 8 or 16) => 3 * depth,
            (4, 8 or 16) => 2 * depth,
            (6, 8 or 16) => 4 * depth,
            _ => null,
        };

    private static long Rows(long width, long height, int bits) => width <= 0 ? 0 : height * (1 + ((width * bits) + 7) / 8);

    private static int Every(int length, int step) => (length + step - 1) / step;

    private static MemoryStream PackedIn(ReadOnlySpan<byte> file)
    {
        var packed = new MemoryStream();
        for (var rest = file[PngStructure.Signature.Length..]; rest.Length >= Around && !rest[4..].StartsWith("IEND"u8); )
        {
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (rest[4..].StartsWith("IDAT"u8))
            {
                packed.Write(rest.Slice(8, length));
            }

            rest = rest[(length + Around)..];
        }

        packed.Position = 0;
        return packed;
    }
}
