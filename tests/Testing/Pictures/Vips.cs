using NetVips;

namespace ShopClean.Testing.Pictures;

/// <summary>Looks into pictures, and makes some that only libvips makes.</summary>
public static class Vips
{
    /// <summary>Width and height.</summary>
    public static (int Width, int Height) SizeOf(byte[] picture)
    {
        using var image = Image.NewFromBuffer(picture);
        return (image.Width, image.Height);
    }

    /// <summary>The colour of a pixel: red, green, blue, and how opaque it is where that differs.</summary>
    public static IReadOnlyList<double> ColorOf(byte[] picture, int x, int y)
    {
        using var image = Image.NewFromBuffer(picture);
        return image.Getpoint(x, y);
    }

    /// <summary>The picture as a JPEG.</summary>
    public static byte[] ToJpeg(byte[] picture)
    {
        using var image = Image.NewFromBuffer(picture);
        return image.JpegsaveBuffer();
    }

    /// <summary>The same colours in the numbers of another profile (Display P3), which comes along.</summary>
    public static byte[] InAnotherProfile(byte[] picture)
    {
        using var image = Image.NewFromBuffer(picture);
        using var other = image.IccTransform("p3", inputProfile: "srgb");
        return other.PngsaveBuffer();
    }

    /// <summary>Whether a pixel is of the red half.</summary>
    public static bool IsRed(byte[] picture, int x, int y) => ColorOf(picture, x, y) is [> 180, < 80, < 80, ..];

    /// <summary>Whether a pixel is of the blue half.</summary>
    public static bool IsBlue(byte[] picture, int x, int y) => ColorOf(picture, x, y) is [< 80, < 80, > 180, ..];

    /// <summary>The names of the chunks of a WebP: <c>VP8 </c>, <c>EXIF</c> and the like.</summary>
    public static IReadOnlyList<string> ChunksOf(byte[] webp)
    {
        var chunks = new List<string>();
        for (var at = 12; at + 8 <= webp.Length; at += 8 + (BitConverter.ToInt32(webp, at + 4) + 1) / 2 * 2)
        {
            chunks.Add(System.Text.Encoding.ASCII.GetString(webp, at, 4));
        }

        return chunks;
    }
}
