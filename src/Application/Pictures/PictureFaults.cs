using System.Globalization;

namespace ShopClean.Application.Pictures;

/// <summary>The faults of uploaded files.</summary>
public static class PictureFaults
{
    /// <summary>It starts like a picture, but can't be decoded.</summary>
    public const string Broken = "The picture is broken or cut off";

    /// <summary>It does not start like a picture.</summary>
    public const string Unknown = "Must be a JPEG, PNG, GIF or WebP picture; the file's content is none of these, whatever it is called";

    /// <summary>What is wrong with a picture of this size; null where nothing is.</summary>
    public static string? OfSize(int width, int height) =>
        IsTooLarge(width, height)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The picture has {width} x {height} pixels; at most {PictureLimits.MaxPixels / 1_000_000} million in all and {PictureLimits.MaxSide} on a side are taken"
            )
        : IsStrip(width, height)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The picture has {width} x {height} pixels; the long side may have at most {PictureLimits.MaxRatio} times as many as the short one"
            )
        : null;

    private static bool IsTooLarge(int width, int height) =>
        Math.Max(width, height) > PictureLimits.MaxSide || (long)width * height > PictureLimits.MaxPixels;

    private static bool IsStrip(int width, int height) => Math.Max(width, height) > (long)PictureLimits.MaxRatio * Math.Min(width, height);
}
