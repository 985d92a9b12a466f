using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>The owner lets a member go.</summary>
/// <param name="ShopId">The shop's key.</param>
/// <param name="UserId">The member's key.</param>
public sealed record DismissMember(long ShopId, long UserId) : IRequest<Result>;

internal sealed class DismissMemberHandler(Managed<Shop> shops) : IRequestHandler<DismissMember, Result>
{
    public Task<Result> Handle(DismissMember request, CancellationToken cancellationToken) =>
        shops
            .ChangeAsync(
                Right.ChooseShopMembers,
                request.ShopId,
                (shop, actor, now) => shop.Dismiss(request.UserId, actor, now),
                cancellationToken,
                ShopRules.Members
            )
            .IgnoreValueAsync();
}
