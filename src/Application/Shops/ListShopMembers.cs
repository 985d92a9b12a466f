using AutoMapper;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>One of the shop's people asks who they are.</summary>
/// <param name="ShopId">The shop's key.</param>
public sealed record ListShopMembers(long ShopId) : IRequest<Result<IReadOnlyList<MemberResponse>>>;

internal sealed class ListShopMembersHandler(Managed<Shop> shops, IMapper mapper)
    : IRequestHandler<ListShopMembers, Result<IReadOnlyList<MemberResponse>>>
{
    public async Task<Result<IReadOnlyList<MemberResponse>>> Handle(ListShopMembers request, CancellationToken cancellationToken)
    {
        var found = await shops.FindAsync(Right.ReadShopMembers, request.ShopId, cancellationToken, ShopRules.Members);
        return found.Map(shop =>
            mapper.Map<IReadOnlyList<MemberResponse>>(
                shop.Members.OrderByDescending(member => member.Role).ThenBy(member => member.JoinedAt).ThenBy(member => member.UserId)
            )
        );
    }
}
