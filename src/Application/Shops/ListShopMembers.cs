using Ardalis.Specification;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>One of the shop's people reads who they are.</summary>
/// <param name="ShopId">The shop's key.</param>
public sealed record ListShopMembers(long ShopId) : ListQuery<MemberResponse>, IDescribedList
{
    /// <inheritdoc/>
    public static ListDescription Description => ShopMemberListSpec.Fields.Describe<ShopMember, MemberResponse>();
}

internal sealed class ListShopMembersHandler(Managed<Shop> shops, IReadRepository reader)
    : IRequestHandler<ListShopMembers, Result<Page<MemberResponse>>>
{
    public async Task<Result<Page<MemberResponse>>> Handle(ListShopMembers request, CancellationToken cancellationToken)
    {
        if (await shops.RefuseAsync(Right.ReadShopMembers, request.ShopId, cancellationToken) is { } refused)
        {
            return refused;
        }

        var bound = ShopMemberListSpec.Fields.Bind<MemberResponse>(
            request.Parameters,
            new ListOptions { Scope = $"shop {request.ShopId}" }
        );
        return bound.IsFailure
            ? bound.Error
            : await reader.PageAsync<ShopMember, MemberResponse>(new ShopMemberListSpec(bound.Value, request.ShopId), cancellationToken);
    }
}

/// <summary>A page of a shop's members.</summary>
public sealed class ShopMemberListSpec : ListSpecification<ShopMember>
{
    /// <summary>What they can be filtered, sorted and searched by.</summary>
    public static readonly FieldTable<ShopMember> Fields = FieldTable
        .For<ShopMember>(member => member.UserId, "userId")
        .Field("username", member => member.User.Username, searchable: true)
        .Field("role", member => member.Role)
        .Field("joinedAt", member => member.JoinedAt)
        .SortedBy("role", SortDirection.Descending);

    /// <summary>Creates the specification.</summary>
    public ShopMemberListSpec(ListRequest<ShopMember> request, long shopId)
    {
        Query.Where(member => member.ShopId == shopId);
        Answer(request);
    }
}
