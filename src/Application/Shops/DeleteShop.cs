using MediatR;
using ShopClean.Application.Catalogue;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>The owner closes the shop for good.</summary>
/// <param name="Id">The shop's key.</param>
public sealed record DeleteShop(long Id) : IRequest<Result>, ITransactional;

/// <summary>
/// Closes the shop, and takes its products away with it. The shop is held first: whoever puts a product on sale in it at this moment has either committed
/// before, so that the product goes along, or waits, and then finds the shop gone.
/// </summary>
public sealed class DeleteShopHandler(
    IRepository<Shop> shops,
    IDeletedProducts deletedProducts,
    IUnitOfWork work,
    ICurrentActor current,
    TimeProvider clock
) : IRequestHandler<DeleteShop, Result>
{
    /// <inheritdoc/>
    public async Task<Result> Handle(DeleteShop request, CancellationToken cancellationToken)
    {
        var shop = await shops.FirstOrDefaultAsync(new VisibleShopSpec(request.Id, current.Actor), cancellationToken);
        if (shop is null)
        {
            return ShopErrors.NotFound;
        }

        var deleted = shop.Delete(current.Actor, clock.GetUtcNow());
        if (deleted.IsFailure)
        {
            return deleted;
        }

        await work.HoldAsync<Shop>(shop.Id, cancellationToken);
        var saved = await work.SaveAsync(shop, cancellationToken);
        if (!saved.IsFailure)
        {
            await deletedProducts.GoWithShopAsync(shop, current.Actor.UserId, cancellationToken);
        }

        return saved;
    }
}
