using MediatR;
using ShopClean.Application.Catalogue;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Domain.Access;
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
internal sealed class DeleteShopHandler(Managed<Shop> shops, IDeletedProducts deletedProducts, ICurrentActor current)
    : IRequestHandler<DeleteShop, Result>
{
    public async Task<Result> Handle(DeleteShop request, CancellationToken cancellationToken)
    {
        var deleted = await shops.ChangeHeldAsync(
            Right.DeleteShop,
            request.Id,
            (shop, actor, now) => shop.Delete(actor, now),
            cancellationToken
        );
        if (deleted.IsFailure)
        {
            return deleted.Error;
        }

        await deletedProducts.GoWithShopAsync(deleted.Value, current.Actor.UserId, cancellationToken);
        return Result.Success;
    }
}
