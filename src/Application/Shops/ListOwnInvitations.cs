using Ardalis.Specification;
using MediatR;
using ShopClean.Application.Accounts;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>The caller reads to which shops they are invited.</summary>
public sealed record ListOwnInvitations : ListQuery<OwnInvitationResponse>, IDescribedList
{
    /// <inheritdoc/>
    public static ListDescription Description =>
        OwnInvitationListSpec.Fields.Describe<ShopInvitation, OwnInvitationResponse>() with
        {
            // Its filters are not those of a shop's invitations.
            Resource = "OwnInvitation",
        };
}

internal sealed class ListOwnInvitationsHandler(IRepository<User> users, IReadRepository reader, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ListOwnInvitations, Result<Page<OwnInvitationResponse>>>
{
    public async Task<Result<Page<OwnInvitationResponse>>> Handle(ListOwnInvitations request, CancellationToken cancellationToken)
    {
        var id = current.RequireUserId();
        var bound = OwnInvitationListSpec.Fields.Bind<OwnInvitationResponse>(request.Parameters, new ListOptions { Scope = $"user {id}" });
        if (bound.IsFailure)
        {
            return bound.Error;
        }

        return await users.FirstOrDefaultAsync(new UserByIdSpec(id), cancellationToken) is { } user
            ? await reader.PageAsync<ShopInvitation, OwnInvitationResponse>(
                new OwnInvitationListSpec(bound.Value, user, clock.GetUtcNow()),
                cancellationToken
            )
            : AccountErrors.NotFound;
    }
}

/// <summary>A page of the invitations that a user can accept.</summary>
public sealed class OwnInvitationListSpec : ListSpecification<ShopInvitation>
{
    /// <summary>What they can be filtered, sorted and searched by.</summary>
    public static readonly FieldTable<ShopInvitation> Fields = FieldTable
        .For<ShopInvitation>(invitation => invitation.Id)
        .Field("role", invitation => invitation.Role)
        .Field("shop.id", invitation => invitation.ShopId)
        .Field("shop.name", invitation => invitation.Shop.Name, searchable: true)
        .Field("invitedBy.username", invitation => invitation.InvitedBy.Username, searchable: true)
        .Field("expiresAt", invitation => invitation.ExpiresAt)
        .SortedBy("expiresAt", SortDirection.Descending);

    /// <summary>Creates the specification.</summary>
    public OwnInvitationListSpec(ListRequest<ShopInvitation> request, User user, DateTimeOffset now)
    {
        var userId = user.Id;
        Query
            .Where(ShopInvitation.WaitingFor(user, now))
            .Where(invitation => !invitation.Shop.Members.Any(member => member.UserId == userId));
        Answer(request);
    }
}
