using Ardalis.Specification;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>The owner reads which invitations wait for an answer.</summary>
/// <param name="ShopId">The shop's key.</param>
public sealed record ListShopInvitations(long ShopId) : ListQuery<WaitingInvitationResponse>, IDescribedList
{
    /// <inheritdoc/>
    public static ListDescription Description => ShopInvitationListSpec.Fields.Describe<ShopInvitation, WaitingInvitationResponse>();
}

internal sealed class ListShopInvitationsHandler(Managed<Shop> shops, IReadRepository reader, TimeProvider clock)
    : IRequestHandler<ListShopInvitations, Result<Page<WaitingInvitationResponse>>>
{
    public async Task<Result<Page<WaitingInvitationResponse>>> Handle(ListShopInvitations request, CancellationToken cancellationToken)
    {
        if (await shops.RefuseAsync(Right.ChooseShopMembers, request.ShopId, cancellationToken) is { } refused)
        {
            return refused;
        }

        var bound = ShopInvitationListSpec.Fields.Bind<WaitingInvitationResponse>(
            request.Parameters,
            new ListOptions { Scope = $"shop {request.ShopId}" }
        );
        return bound.IsFailure
            ? bound.Error
            : await reader.PageAsync<ShopInvitation, WaitingInvitationResponse>(
                new ShopInvitationListSpec(bound.Value, request.ShopId, clock.GetUtcNow()),
                cancellationToken
            );
    }
}

/// <summary>A page of the invitations of a shop that wait.</summary>
public sealed class ShopInvitationListSpec : ListSpecification<ShopInvitation>
{
    /// <summary>What they can be filtered, sorted and searched by.</summary>
    public static readonly FieldTable<ShopInvitation> Fields = FieldTable
        .For<ShopInvitation>(invitation => invitation.Id)
        .Field("role", invitation => invitation.Role)
        .Field("userId", invitation => invitation.UserId)
        .Field("username", invitation => invitation.User!.Username, searchable: true)
        .Field("email", invitation => invitation.Email, searchable: true)
        .Field("expiresAt", invitation => invitation.ExpiresAt)
        .SortedBy("expiresAt", SortDirection.Descending);

    /// <summary>Creates the specification.</summary>
    public ShopInvitationListSpec(ListRequest<ShopInvitation> request, long shopId, DateTimeOffset now)
    {
        Query.Where(invitation => invitation.ShopId == shopId && invitation.ExpiresAt > now);
        Answer(request);
    }
}
