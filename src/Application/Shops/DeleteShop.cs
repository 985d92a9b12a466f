using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>The owner closes the shop for good.</summary>
/// <param name="Id">The shop's key.</param>
public sealed record DeleteShop(long Id) : IRequest<Result>;

/// <summary>Closes the shop.</summary>
public sealed class DeleteShopHandler(IRepository<Shop> shops, IUnitOfWork work, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<DeleteShop, Result>
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
        return deleted.IsFailure ? deleted : await work.SaveAsync(shop, cancellationToken);
    }
}
