namespace ShopClean.Application.Pictures;

/// <summary>The kinds of pictures that are taken.</summary>
public enum PictureKind
{
    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>PNG.</summary>
    Png,

    /// <summary>GIF; of an animated one the first picture counts.</summary>
    Gif,

    /// <summary>WebP; of an animated one the first picture counts.</summary>
    WebP,
}

/// <summary>A picture as it is kept.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Content">The file.</param>
public sealed record Picture(PictureKind Kind, ReadOnlyMemory<byte> Content);

/// <summary>What goes with each kind.</summary>
public static class PictureKinds
{
    /// <summary>The kind of picture that a file begins as, whatever it is called; null for every other file.</summary>
    public static PictureKind? Of(ReadOnlySpan<byte> file) =>
        file switch
        {
            [0xFF, 0xD8, 0xFF, ..] => PictureKind.Jpeg,
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PictureKind.Png,
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => PictureKind.Gif,
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => PictureKind.WebP,
            _ => null,
        };

    /// <summary>How file names end.</summary>
    public static string Extension(this PictureKind kind) =>
        kind switch
        {
            PictureKind.Jpeg => ".jpg",
            PictureKind.Png => ".png",
            PictureKind.Gif => ".gif",
            PictureKind.WebP => ".webp",
        };

    /// <summary>The media type.</summary>
    public static string MediaType(this PictureKind kind) =>
        kind switch
        {
            PictureKind.Jpeg => "image/jpeg",
            PictureKind.Png => "image/png",
            PictureKind.Gif => "image/gif",
            PictureKind.WebP => "image/webp",
        };
}
