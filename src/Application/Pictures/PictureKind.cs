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
    /// <summary>How file names end.</summary>
    public static string Extension(this PictureKind kind) =>
        kind switch
        {
            PictureKind.Jpeg => ".jpg",
            PictureKind.Png => ".png",
            PictureKind.Gif => ".gif",
            _ => ".webp",
        };

    /// <summary>The media type.</summary>
    public static string MediaType(this PictureKind kind) =>
        kind switch
        {
            PictureKind.Jpeg => "image/jpeg",
            PictureKind.Png => "image/png",
            PictureKind.Gif => "image/gif",
            _ => "image/webp",
        };
}
