using System.Buffers.Binary;

namespace ShopClean.Application.Pictures.Formats;

/// <summary>The blocks of a GIF (GIF89a, 18 to 27), walked from the first to the last without unpacking any.</summary>
internal static class GifStructure
{
    private const int HeaderLength = 13;
    private const int FrameLength = 9;

    /// <summary>Whether a file begins as a GIF.</summary>
    public static bool Begins(ReadOnlySpan<byte> file) => file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8);

    /// <summary>The size that all its pictures need; null where the structure breaks off before the trailer, or has no picture in it.</summary>
    public static PixelSize? SizeOf(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderLength)
        {
            return null;
        }

        var size = new PixelSize(Number(file[6..]), Number(file[8..]));
        var at = HeaderLength + ColorsOf(file[10]);
        var hasFrame = false;
        while (at < file.Length)
        {
            switch (file[at++])
            {
                case (byte)';':
                    return hasFrame ? size : null;
                case (byte)'!':
                    at = SkipData(file, at + 1);
                    break;
                case (byte)',' when at + FrameLength < file.Length:
                    var frame = file.Slice(at, FrameLength);
                    size = size.Or(new PixelSize(Number(frame) + Number(frame[4..]), Number(frame[2..]) + Number(frame[6..])));
                    hasFrame = true;
                    // The least size of its codes stands before the data.
                    at = SkipData(file, at + FrameLength + ColorsOf(frame[8]) + 1);
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static int Number(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadUInt16LittleEndian(at);

    private static int ColorsOf(byte flags) => (flags & 0x80) == 0 ? 0 : 3 * (2 << (flags & 7));

    private static int SkipData(ReadOnlySpan<byte> file, int at)
    {
        while (at < file.Length && file[at] != 0)
        {
            at += file[at] + 1;
        }

        return at + 1;
    }
}
