using MediatR;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Shops;

/// <summary>The caller declines an invitation to a shop.</summary>
/// <param name="Id">The invitation's key.</param>
public sealed record DeclineInvitation(long Id) : IRequest<Result>, ITransactional;

internal sealed class DeclineInvitationHandler(AnsweredInvitations invitations) : IRequestHandler<DeclineInvitation, Result>
{
    public Task<Result> Handle(DeclineInvitation request, CancellationToken cancellationToken) =>
        invitations.AnswerAsync(request.Id, (shop, caller, now) => shop.Decline(request.Id, caller, now), cancellationToken);
}
