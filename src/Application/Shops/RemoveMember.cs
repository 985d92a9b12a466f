using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>The owner removes a member, or a member leaves.</summary>
/// <param name="ShopId">The shop's key.</param>
/// <param name="UserId">The member's key.</param>
public sealed record RemoveMember(long ShopId, long UserId) : IRequest<Result>;

internal sealed class RemoveMemberHandler(Managed<Shop> shops, IReadRepository reader, ICurrentActor current)
    : IRequestHandler<RemoveMember, Result>
{
    public async Task<Result> Handle(RemoveMember request, CancellationToken cancellationToken)
    {
        var concern = new Concern(request.ShopId, request.UserId);
        if (Rights.Decide(Right.RemoveShopMember, current.Actor, concern).AsError(current.Actor) is { } refused)
        {
            return await reader.AnyAsync(new VisibleSpec<Shop>(request.ShopId, current.Actor), cancellationToken)
                ? refused
                : ShopErrors.NotFound;
        }

        // Whoever may remove somebody, be it themselves, may see who the members are.
        return await shops
            .ChangeAsync(
                Right.ReadShopMembers,
                request.ShopId,
                (shop, actor, now) => shop.RemoveMember(request.UserId, actor, now),
                cancellationToken,
                ShopRules.People
            )
            .IgnoreValueAsync();
    }
}
