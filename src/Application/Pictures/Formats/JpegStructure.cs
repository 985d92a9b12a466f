using System.Buffers.Binary;

namespace ShopClean.Application.Pictures.Formats;

/// <summary>The segments of a JPEG (ITU-T T.81, annex B), walked from the first to the last without decoding any.</summary>
internal static class JpegStructure
{
    private const byte Marker = 0xFF;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;

    /// <summary>How each begins: start of image, and the next marker.</summary>
    public static ReadOnlySpan<byte> Signature => [Marker, 0xD8, Marker];

    /// <summary>The size; null where the structure breaks off before the end of the image.</summary>
    public static PixelSize? SizeOf(ReadOnlySpan<byte> file)
    {
        PixelSize? size = null;
        var at = 2;
        while (TryReadMarker(file, ref at, out var marker))
        {
            if (marker == EndOfImage)
            {
                return size;
            }

            if (StandsAlone(marker))
            {
                continue;
            }

            if (at + 2 > file.Length || BinaryPrimitives.ReadUInt16BigEndian(file[at..]) is var length && at + length > file.Length)
            {
                return null;
            }

            var segment = file.Slice(at, length);
            if (IsFrame(marker) && segment.Length >= 7)
            {
                var frame = new PixelSize(
                    BinaryPrimitives.ReadUInt16BigEndian(segment[5..]),
                    BinaryPrimitives.ReadUInt16BigEndian(segment[3..])
                );
                size = frame.Or(size ?? default);
            }

            at += Math.Max(length, (ushort)2);
            if (marker == StartOfScan)
            {
                at = EndOfScan(file, at);
            }
        }

        return null;
    }

    private static bool TryReadMarker(ReadOnlySpan<byte> file, ref int at, out byte marker)
    {
        marker = 0;
        if (at >= file.Length || file[at] != Marker)
        {
            return false;
        }

        // Any number of fill bytes may stand before the marker's code.
        while (at < file.Length && file[at] == Marker)
        {
            at++;
        }

        if (at >= file.Length)
        {
            return false;
        }

        marker = file[at++];
        return true;
    }

    // In coded data 0xFF is followed by 0, or it begins a marker; restarts belong to the data.
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        while (at + 1 < file.Length)
        {
            var next = file[at..].IndexOf(Marker);
            if (next < 0 || at + next + 1 >= file.Length)
            {
                return file.Length;
            }

            at += next;
            if (file[at + 1] is not (0 or Marker) and not (>= 0xD0 and <= 0xD7))
            {
                return at;
            }

            at += file[at + 1] == Marker ? 1 : 2;
        }

        return file.Length;
    }

    private static bool StandsAlone(byte marker) => marker is 0x01 or (>= 0xD0 and <= 0xD8);

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
