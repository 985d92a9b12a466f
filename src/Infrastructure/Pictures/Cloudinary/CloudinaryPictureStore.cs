using Microsoft.Extensions.Options;
using ShopClean.Application.Common;
using ShopClean.Application.Pictures;

namespace ShopClean.Infrastructure.Pictures.Cloudinary;

/// <summary>
/// Stores pictures at Cloudinary. Rows hold the URL of a transformation that is made at the upload, so that no visitor waits for it; the URL follows from
/// the name and is known before.
/// </summary>
internal sealed class CloudinaryPictureStore(ICloudinaryApi api, IOptions<CloudinaryOptions> options) : IPictureStore
{
    // Exactly as in the URLs: any difference would be another transformation.
    private static readonly string Transformation =
        $"c_fill,g_center,h_{PictureLimits.Side},q_{PictureLimits.Quality},w_{PictureLimits.Side}";

    private static readonly string Extension = PictureKind.WebP.Extension();

    public string PathOf(PictureName name) => $"{Base}{IdOf(name)}{Extension}";

    public Task PutAsync(PictureName name, Picture picture, CancellationToken ct) =>
        api.UploadAsync(IdOf(name), $"{Transformation}/{Extension.TrimStart('.')}", picture, ct);

    public Task RemoveAsync(string path, CancellationToken ct)
    {
        // The row may have been written with another cloud or transformation; the id is always at the end of the URL.
        var parts = path.Split('/');
        return parts.Length > 2
            ? api.DestroyAsync($"{parts[^2]}/{Path.GetFileNameWithoutExtension(parts[^1])}", ct)
            : throw new UnavailableException($"{path} is no address of a picture at Cloudinary.");
    }

    private string Base =>
        CloudinaryAccount.TryParse(options.Value.Url, out var account)
            ? $"{options.Value.DeliveryUrl.TrimEnd('/')}/{account.Cloud}/image/upload/{Transformation}/v1/"
            : throw new InvalidOperationException("Cloudinary:Url is not set.");

    private static string IdOf(PictureName name) => $"{name.Folder}/{name.Stem}";
}
