using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>The owner lets a member go.</summary>
/// <param name="ShopId">The shop's key.</param>
/// <param name="UserId">The member's key.</param>
public sealed record DismissMember(long ShopId, long UserId) : IRequest<Result>;

/// <summary>Lets the member go.</summary>
public sealed class DismissMemberHandler(IRepository<Shop> shops, IUnitOfWork work, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<DismissMember, Result>
{
    /// <inheritdoc/>
    public async Task<Result> Handle(DismissMember request, CancellationToken cancellationToken)
    {
        var shop = await shops.FirstOrDefaultAsync(new VisibleShopSpec(request.ShopId, current.Actor).WithMembers(), cancellationToken);
        if (shop is null)
        {
            return ShopErrors.NotFound;
        }

        var dismissed = shop.Dismiss(request.UserId, current.Actor, clock.GetUtcNow());
        return dismissed.IsFailure ? dismissed : await work.SaveAsync(shop, cancellationToken);
    }
}
