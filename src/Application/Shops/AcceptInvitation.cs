using AutoMapper;
using MediatR;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Shops;

/// <summary>The caller accepts an invitation to a shop, and is a member from now on.</summary>
/// <param name="Id">The invitation's key.</param>
public sealed record AcceptInvitation(long Id) : IRequest<Result<MemberResponse>>, ITransactional;

internal sealed class AcceptInvitationHandler(AnsweredInvitations invitations, IMapper mapper)
    : IRequestHandler<AcceptInvitation, Result<MemberResponse>>
{
    public Task<Result<MemberResponse>> Handle(AcceptInvitation request, CancellationToken cancellationToken) =>
        invitations
            .AnswerAsync(request.Id, (shop, caller, now) => shop.Accept(request.Id, caller, now), cancellationToken)
            .MapAsync(mapper.Map<MemberResponse>);
}
