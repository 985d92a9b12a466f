using System.Text.Json.Serialization;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>Uploads the logo of a shop, and replaces the one before.</summary>
/// <param name="Id">The shop's key.</param>
/// <param name="Upload">The picture.</param>
public sealed record UploadShopLogo(long Id, IPictureUpload Upload) : IRequest<Result<ShopLogoResponse>>;

/// <summary>A shop with its new picture.</summary>
public sealed record ShopLogoResponse : IVersioned
{
    /// <summary>The shop's key.</summary>
    public long Id { get; init; }

    /// <summary>The shop's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where the logo is.</summary>
    public PictureUrl? LogoUrl { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public long Version { get; init; }

    /// <summary>A shop's logo.</summary>
    internal static ShopLogoResponse Of(Shop shop) =>
        new()
        {
            Id = shop.Id,
            Name = shop.Name,
            LogoUrl = PictureUrl.Of(shop.LogoPath),
            Version = shop.Version,
        };
}

internal sealed class UploadShopLogoHandler(Managed<Shop> shops, ShownPictures pictures)
    : IRequestHandler<UploadShopLogo, Result<ShopLogoResponse>>
{
    public async Task<Result<ShopLogoResponse>> Handle(UploadShopLogo request, CancellationToken cancellationToken)
    {
        var found = await shops.FindAsync(Right.UpdateShop, request.Id, cancellationToken);
        var replaced = await pictures.ReplaceAsync(
            found,
            request.Upload,
            PictureShelf.Shops,
            (shop, path, actor, now) => shop.ShowLogo(path, actor, now),
            cancellationToken
        );
        return replaced.Map(ShopLogoResponse.Of);
    }
}
