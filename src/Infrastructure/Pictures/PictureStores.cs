using ShopClean.Application.Pictures;
using ShopClean.Infrastructure.Pictures.Cloudinary;

namespace ShopClean.Infrastructure.Pictures;

/// <summary>Stores new pictures in the configured store, and removes old ones from the store where they are.</summary>
internal sealed class PictureStores(LocalPictureStore local, Func<CloudinaryPictureStore> cloudinary, ImagesProvider chosen) : IPictureStore
{
    public string PathOf(PictureName name) => Chosen.PathOf(name);

    public Task PutAsync(PictureName name, Picture picture, CancellationToken ct) => Chosen.PutAsync(name, picture, ct);

    public Task RemoveAsync(string path, CancellationToken ct) =>
        (Uri.IsWellFormedUriString(path, UriKind.Absolute) ? cloudinary() : (IPictureStore)local).RemoveAsync(path, ct);

    private IPictureStore Chosen => chosen is ImagesProvider.Cloudinary ? cloudinary() : local;
}
