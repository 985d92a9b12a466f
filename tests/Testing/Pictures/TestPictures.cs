using System.Buffers.Binary;
using System.IO.Compression;
using System.Net.Http.Headers;

namespace ShopClean.Testing.Pictures;

/// <summary>
/// Pictures for tests: 120 x 80 pixels, the left half red and the right half blue, in every kind; and files that pretend to be some.
/// </summary>
public static class TestPictures
{
    public static byte[] Jpeg => Fixture("halves.jpg");

    public static byte[] ProgressiveJpeg => Fixture("halves-progressive.jpg");

    public static byte[] Gif => Fixture("halves.gif");

    /// <summary>Two pictures after each other; in the second one red and blue have changed places.</summary>
    public static byte[] AnimatedGif => Fixture("animated.gif");

    public static byte[] WebP => Fixture("halves.webp");

    public static byte[] LosslessWebP => Fixture("lossless.webp");

    /// <summary>A JPEG as a phone writes it that was held upright: it lies on its side, says so (EXIF orientation 6), and says where it was taken.</summary>
    public static byte[] PhoneJpeg
    {
        get
        {
            var jpeg = Jpeg;
            return [.. jpeg.AsSpan(0, 2), .. ExifOfPhone(), .. jpeg.AsSpan(2)];
        }
    }

    /// <summary>The words that the phone wrote into its picture.</summary>
    public const string Secret = "taken at home";

    public static byte[] Png => PngOf(120, 80, (x, _) => x < 60 ? ((byte)220, (byte)20, (byte)20) : ((byte)20, (byte)20, (byte)220));

    /// <summary>A PNG of six million pixels: large pictures go through other code than small ones.</summary>
    public static byte[] LargePng =>
        PngOf(3000, 2000, (x, _) => x < 1500 ? ((byte)220, (byte)20, (byte)20) : ((byte)20, (byte)20, (byte)220));

    /// <summary>A PNG whose right half is not there.</summary>
    public static byte[] TransparentPng
    {
        get
        {
            var png = Png;
            // As a colour that counts as transparent (tRNS): the blue one.
            return [.. png.AsSpan(0, 33), .. Chunk("tRNS", [0, 20, 0, 20, 0, 220]), .. png.AsSpan(33)];
        }
    }

    /// <summary>A PNG of exactly so many bytes, most of which are words that nobody reads.</summary>
    public static byte[] PngOfLength(int bytes)
    {
        var png = Png;
        const int Around = 12;
        const int End = 12;
        var filler = Chunk("tEXt", new byte[bytes - png.Length - Around]);
        return [.. png.AsSpan(0, png.Length - End), .. filler, .. png.AsSpan(png.Length - End)];
    }

    /// <summary>A PNG of a few bytes that says that it is this large, with a row of data.</summary>
    public static byte[] PngBomb(int width, int height) =>
        [.. Png.AsSpan(0, 8), .. Chunk("IHDR", Header(width, height)), .. Png.AsSpan(33)];

    /// <summary>A PNG whose data, once unpacked, are so many bytes, whatever its header says.</summary>
    public static byte[] PngOfData(byte[] header, long bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1024 * 1024];
            for (var left = bytes; left > 0; left -= zeros.Length)
            {
                zip.Write(zeros, 0, (int)Math.Min(left, zeros.Length));
            }
        }

        // In two parts, as any program may cut it.
        var half = (int)packed.Length / 2;
        var data = packed.ToArray();
        return
        [
            .. Png.AsSpan(0, 8),
            .. Chunk("IHDR", header),
            .. Chunk("IDAT", data[..half]),
            .. Chunk("IDAT", data[half..]),
            .. Chunk("IEND", []),
        ];
    }

    /// <summary>What a PNG says first.</summary>
    public static byte[] Header(int width, int height, byte depth = 8, byte color = 2, byte interlace = 0)
    {
        byte[] header = [0, 0, 0, 0, 0, 0, 0, 0, depth, color, 0, 0, interlace];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        return header;
    }

    /// <summary>A JPEG that says that it is this large.</summary>
    public static byte[] JpegBomb(int width, int height) => WithSize(Jpeg, frame: 0xC0, width, height);

    /// <summary>A progressive JPEG that says that it is this large, and whose last scan comes again and again: each goes over all its pixels.</summary>
    public static byte[] JpegOfScans(int width, int height, int scans)
    {
        var jpeg = WithSize(ProgressiveJpeg, frame: 0xC2, width, height);
        var scan = jpeg.AsSpan(jpeg.AsSpan().LastIndexOf([(byte)0xFF, (byte)0xDA])..^2).ToArray();
        return [.. jpeg.AsSpan(..^2), .. Enumerable.Repeat(scan, scans).SelectMany(one => one), 0xFF, 0xD9];
    }

    /// <summary>A form with files in one field.</summary>
    public static MultipartFormDataContent Form(string field, params IEnumerable<byte[]> files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (number, file) in files.Index())
        {
            form.Add(File(file), field, $"picture{number + 1}.jpg");
        }

        return form;
    }

    /// <summary>A file of a form. It says of itself that it is a JPEG, whatever it is.</summary>
    public static ByteArrayContent File(byte[] content) =>
        new(content) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } };

    private static byte[] WithSize(byte[] jpeg, byte frame, int width, int height)
    {
        var header = jpeg.AsSpan().IndexOf([(byte)0xFF, frame]);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(header + 5), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(header + 7), (ushort)width);
        return jpeg;
    }

    private static byte[] Fixture(string name)
    {
        using var stream = typeof(TestPictures).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static byte[] PngOf(int width, int height, Func<int, int, (byte Red, byte Green, byte Blue)> color)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                zip.WriteByte(0);
                for (var x = 0; x < width; x++)
                {
                    var (red, green, blue) = color(x, y);
                    zip.Write([red, green, blue]);
                }
            }
        }

        return
        [
            0x89,
            .. "PNG\r\n"u8,
            0x1A,
            0x0A,
            .. Chunk("IHDR", Header(width, height)),
            .. Chunk("IDAT", packed.ToArray()),
            .. Chunk("IEND", []),
        ];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] named = [.. System.Text.Encoding.ASCII.GetBytes(type), .. data];
        var length = new byte[4];
        var sum = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc32Of(named));
        return [.. length, .. named, .. sum];
    }

    // PNG, annex D; the shared framework has none.
    private static uint Crc32Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }

    // An APP1 segment: orientation 6, words in ImageDescription, and a place (GPS latitude) in a directory of its own.
    private static byte[] ExifOfPhone()
    {
        var words = System.Text.Encoding.ASCII.GetBytes(Secret + "\0");
        const int Directory = 8;
        const int Entries = 3;
        const int AfterDirectory = Directory + 2 + (Entries * 12) + 4;
        var gps = AfterDirectory + words.Length + (words.Length & 1);
        using var tiff = new MemoryStream();
        tiff.Write("MM"u8);
        Short(42);
        Long(Directory);
        Short(Entries);
        Entry(0x010E, 2, words.Length, () => Long(AfterDirectory));
        Entry(
            0x0112,
            3,
            1,
            () =>
            {
                Short(6);
                Short(0);
            }
        );
        Entry(0x8825, 4, 1, () => Long(gps));
        Long(0);
        tiff.Write(words);
        tiff.Write(new byte[words.Length & 1]);
        Short(1);
        Entry(0x0001, 2, 2, () => tiff.Write("S\0\0\0"u8));
        Long(0);
        byte[] body = [.. "Exif\0\0"u8, .. tiff.ToArray()];
        return [0xFF, 0xE1, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

        void Entry(int tag, int type, int count, Action value)
        {
            Short(tag);
            Short(type);
            Long(count);
            value();
        }

        void Short(int value) => tiff.Write([(byte)(value >> 8), (byte)value]);
        void Long(int value) => tiff.Write([(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]);
    }
}
