using NetVips;
using ShopClean.Application.Pictures;

namespace ShopClean.PictureWorker;

/// <summary>Makes what is kept from what came in.</summary>
internal static class Transformation
{
    // As an argument, failOn counts for nothing here in libvips 8.18.
    private const string WholeFilesOnly = "[fail-on=truncated]";

    /// <summary>
    /// The picture upright, without metadata, cut to the middle of a square and enlarged where it is smaller, as WebP; or what is wrong with it. Of an
    /// animation the loaders take the first picture.
    /// </summary>
    /// <exception cref="VipsException">It is no picture, or cut off.</exception>
    public static (byte[]? WebP, string? Fault) Of(byte[] file)
    {
        using var header = Image.NewFromBuffer(file);
        if (FaultOf(header, file) is { } fault)
        {
            return (null, fault);
        }

        using var picture = Image.ThumbnailBuffer(
            file,
            PictureLimits.Side,
            optionString: WholeFilesOnly,
            height: PictureLimits.Side,
            size: Enums.Size.Both,
            crop: Enums.Interesting.Centre,
            // Without a profile the colours are those of sRGB already, and converting them would take as long as everything else.
            outputProfile: header.Contains("icc-profile-data") ? "srgb" : null
        );
        return (picture.WebpsaveBuffer(q: PictureLimits.Quality, keep: Enums.ForeignKeep.None), null);
    }

    // Told by the header: no pixel is decoded for this.
    private static string? FaultOf(Image header, byte[] file) =>
        PictureFaults.OfSize(header.Width, header.Height)
        ?? (PngFile.Begins(file) && !PngFile.IsWhole(file, header.Width, header.Height) ? PictureFaults.Broken : null);
}
