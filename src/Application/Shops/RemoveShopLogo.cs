using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>The owner takes the shop's logo away.</summary>
/// <param name="Id">The shop's key.</param>
public sealed record RemoveShopLogo(long Id) : IRequest<Result>;

/// <summary>Takes it away, and has it removed from the store.</summary>
public sealed class RemoveShopLogoHandler(IRepository<Shop> shops, ShownPictures pictures, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<RemoveShopLogo, Result>
{
    /// <inheritdoc/>
    public async Task<Result> Handle(RemoveShopLogo request, CancellationToken cancellationToken)
    {
        var shop = await shops.FirstOrDefaultAsync(new VisibleShopSpec(request.Id, current.Actor), cancellationToken);
        if (shop is null)
        {
            return ShopErrors.NotFound;
        }

        if (shop.MayUpdate(current.Actor) is { } refused)
        {
            return refused;
        }

        if (shop.LogoPath is null)
        {
            return PictureErrors.NotFound;
        }

        var before = shop.ShowLogo(path: null, current.Actor, clock.GetUtcNow());
        return await pictures.SaveAsync(PictureShelf.Shops, shop, before, cancellationToken);
    }
}
