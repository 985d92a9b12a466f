using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>Removes the logo of a shop.</summary>
/// <param name="Id">The shop's key.</param>
public sealed record RemoveShopLogo(long Id) : IRequest<Result>;

internal sealed class RemoveShopLogoHandler(Managed<Shop> shops, ShownPictures pictures) : IRequestHandler<RemoveShopLogo, Result>
{
    public async Task<Result> Handle(RemoveShopLogo request, CancellationToken cancellationToken)
    {
        var found = await shops.FindAsync(Right.UpdateShop, request.Id, cancellationToken);
        var removed = pictures.RemoveAsync(
            found,
            shop => shop.LogoPath,
            PictureShelf.Shops,
            (shop, path, actor, now) => shop.ShowLogo(path, actor, now),
            cancellationToken
        );
        return await removed.IgnoreValueAsync();
    }
}
