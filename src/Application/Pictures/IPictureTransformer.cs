namespace ShopClean.Application.Pictures;

/// <summary>Makes what is kept from what came in.</summary>
public interface IPictureTransformer
{
    /// <summary>
    /// The picture upright, without metadata, cut to <see cref="PictureLimits.Side"/> on both sides, as WebP; or as it came, where the program that
    /// does this is not installed.
    /// </summary>
    /// <param name="original">A picture that was checked.</param>
    /// <param name="ct">Cancels, and ends what was started.</param>
    /// <returns>Null where the content can't be decoded after all, or takes too much.</returns>
    Task<Picture?> TransformAsync(Picture original, CancellationToken ct);
}
