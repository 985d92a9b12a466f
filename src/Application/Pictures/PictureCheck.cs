using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ShopClean.Application.Pictures.Formats;

namespace ShopClean.Application.Pictures;

/// <summary>Tells by its content whether a file is a picture that is taken; no pixel is decoded for that.</summary>
public static class PictureCheck
{
    /// <summary>What is wrong with a file that begins as a picture and is none.</summary>
    public const string Broken = "The picture is broken or cut off";

    /// <summary>What is wrong with a file that does not even begin as a picture.</summary>
    public const string Unknown = "Must be a JPEG, PNG, GIF or WebP picture; the file's content is none of these, whatever it is called";

    /// <summary>Looks at a file.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="kind">What kind of picture it is.</param>
    /// <param name="fault">What is wrong, for people, where it is not taken.</param>
    public static bool TryAccept(ReadOnlySpan<byte> content, out PictureKind kind, [NotNullWhen(false)] out string? fault)
    {
        fault = KindOf(content) is { } known ? FaultOf(content, kind = known) : Refuse(out kind);
        return fault is null;
    }

    private static string Refuse(out PictureKind kind)
    {
        kind = default;
        return Unknown;
    }

    private static PictureKind? KindOf(ReadOnlySpan<byte> content) =>
        content.StartsWith(JpegStructure.Signature) ? PictureKind.Jpeg
        : content.StartsWith(PngStructure.Signature) ? PictureKind.Png
        : GifStructure.Begins(content) ? PictureKind.Gif
        : WebPStructure.Begins(content) ? PictureKind.WebP
        : null;

    private static string? FaultOf(ReadOnlySpan<byte> content, PictureKind kind)
    {
        var size = kind switch
        {
            PictureKind.Jpeg => JpegStructure.SizeOf(content),
            PictureKind.Png => PngStructure.SizeOf(content),
            PictureKind.Gif => GifStructure.SizeOf(content),
            _ => WebPStructure.SizeOf(content),
        };
        return size switch
        {
            null or { Width: <= 0 } or { Height: <= 0 } => Broken,
            { Width: > PictureLimits.MaxSide } or { Height: > PictureLimits.MaxSide } or { Pixels: > PictureLimits.MaxPixels } =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The picture has {size.Value.Width} x {size.Value.Height} pixels; at most {PictureLimits.MaxPixels / 1_000_000} million in all and {PictureLimits.MaxSide} on a side are taken"
                ),
            { IsStrip: true } => string.Create(
                CultureInfo.InvariantCulture,
                $"The picture has {size.Value.Width} x {size.Value.Height} pixels; the long side may have at most {PictureLimits.MaxRatio} times as many as the short one"
            ),
            _ when kind == PictureKind.Png && !PngData.Fits(content) => Broken,
            _ => null,
        };
    }
}
