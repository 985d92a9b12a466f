using ShopClean.Application.Common;
using ShopClean.Application.Pictures;

namespace ShopClean.Infrastructure.Pictures.Cloudinary;

/// <summary>The operations of Cloudinary that are used.</summary>
internal interface ICloudinaryApi
{
    /// <summary>Keeps a picture, and has one transformation of it made at once.</summary>
    /// <param name="publicId">What Cloudinary calls it, with its folder.</param>
    /// <param name="eager">The transformation as addresses have it, with the format after a slash.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="UnavailableException">Cloudinary can't be reached, or refuses.</exception>
    Task UploadAsync(string publicId, string eager, Picture picture, CancellationToken ct);

    /// <summary>Removes a picture and what was made of it, from the caches of the delivery network too; one that is not there is no mistake.</summary>
    /// <exception cref="UnavailableException">Cloudinary can't be reached, or refuses.</exception>
    Task DestroyAsync(string publicId, CancellationToken ct);
}
