using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>Deletes a shop.</summary>
/// <param name="Id">The shop's key.</param>
public sealed record DeleteShop(long Id) : IRequest<Result>, ITransactional;

/// <summary>Deletes the shop, whose row is held first, and its products.</summary>
internal sealed class DeleteShopHandler(Managed<Shop> shops) : IRequestHandler<DeleteShop, Result>
{
    public Task<Result> Handle(DeleteShop request, CancellationToken cancellationToken) =>
        shops
            .ChangeHeldAsync(Right.DeleteShop, request.Id, (shop, actor, now) => shop.Delete(actor, now), cancellationToken)
            .IgnoreValueAsync();
}
