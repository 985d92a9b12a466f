using MediatR;
using Microsoft.AspNetCore.Mvc;
using ShopClean.Application.Shops;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;
using ShopClean.Http;
using ShopClean.Http.Access;
using ShopClean.Http.Answers;
using ShopClean.Http.Lists;

namespace ShopClean.WebApi.Shops;

/// <summary>The invitations to shops that the caller answers.</summary>
[Route("api/v1/auth/invitations")]
[Tags("Invitations")]
public sealed class InvitationsController(IMediator mediator) : ApiController(mediator)
{
    /// <summary>List one's invitations</summary>
    /// <remarks>Those to one's account, and those to one's verified e-mail address.</remarks>
    [HttpGet, Access(Right.UseOwnAccount), Lists<ListOwnInvitations>, Answers<OwnInvitationResponse>(IsPage = true)]
    public Task<IActionResult> List(CancellationToken ct) =>
        List(new ListOwnInvitations { Parameters = Request.ListParameters() }, "Invitations retrieved successfully", ct);

    /// <summary>Accept an invitation</summary>
    /// <remarks>The caller is a member of the shop from now on, and may leave it at any time.</remarks>
    /// <param name="id" example="12">The key of the invitation.</param>
    [HttpPost("{id:id}/accept"), Access(Right.UseOwnAccount), Answers<MemberResponse>]
    [Fails(ErrorCodes.ResourceNotFound), Fails(typeof(ShopErrors), nameof(ShopErrors.AlreadyMember))]
    public Task<IActionResult> Accept(long id, CancellationToken ct) =>
        Send(new AcceptInvitation(id), "Invitation accepted successfully", SuccessCodes.ResourceUpdated, ct);

    /// <summary>Decline an invitation</summary>
    /// <param name="id" example="12">The key of the invitation.</param>
    [HttpPost("{id:id}/decline"), Access(Right.UseOwnAccount), Answers, Fails(ErrorCodes.ResourceNotFound)]
    public Task<IActionResult> Decline(long id, CancellationToken ct) =>
        Send(new DeclineInvitation(id), "Invitation declined successfully", SuccessCodes.ResourceDeleted, ct);
}
