using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>The owner withdraws an invitation.</summary>
/// <param name="ShopId">The shop's key.</param>
/// <param name="Id">The invitation's key.</param>
public sealed record WithdrawInvitation(long ShopId, long Id) : IRequest<Result>;

internal sealed class WithdrawInvitationHandler(Managed<Shop> shops) : IRequestHandler<WithdrawInvitation, Result>
{
    public Task<Result> Handle(WithdrawInvitation request, CancellationToken cancellationToken) =>
        shops
            .ChangeAsync(
                Right.ChooseShopMembers,
                request.ShopId,
                (shop, actor, now) => shop.Withdraw(request.Id, actor, now),
                cancellationToken,
                nameof(Shop.Invitations)
            )
            .IgnoreValueAsync();
}
