namespace ShopClean.Application.Pictures;

/// <summary>What pictures may come in, and how they are kept.</summary>
public static class PictureLimits
{
    /// <summary>The largest file, in bytes: 5 MB, counted as 5 × 1,048,576.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>The most files of one request.</summary>
    public const int MaxFiles = 10;

    /// <summary>The most pixels of a picture: what a process of limited memory can decode, whatever the kind.</summary>
    public const long MaxPixels = 40_000_000;

    /// <summary>The longest side of a picture, in pixels.</summary>
    public const int MaxSide = 20_000;

    /// <summary>How many times longer the long side may be than the short one: what covers a square of such a strip is hardly any of it, and enlarged without end.</summary>
    public const int MaxRatio = 20;

    /// <summary>Width and height of what is kept, in pixels.</summary>
    public const int Side = 800;

    /// <summary>The quality of what is kept, of WebP's 100.</summary>
    public const int Quality = 80;
}
