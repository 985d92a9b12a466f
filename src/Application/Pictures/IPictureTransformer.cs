namespace ShopClean.Application.Pictures;

/// <summary>Transforms uploaded pictures.</summary>
public interface IPictureTransformer
{
    /// <summary>
    /// Makes the picture upright, without metadata, cut to <see cref="PictureLimits.Side"/> on both sides, as WebP.
    /// </summary>
    /// <param name="original">A file that begins as a picture.</param>
    /// <param name="ct">Cancels, and ends what was started.</param>
    /// <returns>The picture; or what is wrong with the file: it is none, has too many pixels, or takes too much.</returns>
    /// <exception cref="Common.UnavailableException">No picture can be transformed here.</exception>
    Task<PictureOutcome> TransformAsync(ReadOnlyMemory<byte> original, CancellationToken ct);
}

/// <summary>The result of a transformation.</summary>
/// <param name="Picture">What is kept of it.</param>
/// <param name="Fault">What is wrong with it, in words for people, where nothing is kept.</param>
public sealed record PictureOutcome(Picture? Picture, string? Fault)
{
    /// <summary>A picture that is kept.</summary>
    public static PictureOutcome Kept(Picture picture) => new(picture, Fault: null);

    /// <summary>A file that is refused.</summary>
    public static PictureOutcome Refused(string fault) => new(Picture: null, fault);
}
