namespace ShopClean.Application.Pictures;

/// <summary>Where pictures are kept.</summary>
public interface IPictureStore
{
    /// <summary>
    /// What rows keep to find a picture of this name again: known before it is stored, so that its removal can be promised first.
    /// </summary>
    string PathOf(PictureName name);

    /// <summary>Keeps a picture. Once it returns, everybody can load it, and a crash does not lose it.</summary>
    /// <exception cref="Common.UnavailableException">The store can't be reached, or refuses.</exception>
    Task PutAsync(PictureName name, Picture picture, CancellationToken ct);

    /// <summary>Removes a picture; one that is not there is no mistake.</summary>
    /// <param name="path">What <see cref="PathOf"/> gave.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Common.UnavailableException">The store can't be reached, or refuses.</exception>
    Task RemoveAsync(string path, CancellationToken ct);
}
