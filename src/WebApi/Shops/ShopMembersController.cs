using MediatR;
using Microsoft.AspNetCore.Mvc;
using ShopClean.Application.Shops;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;
using ShopClean.Http;
using ShopClean.Http.Access;
using ShopClean.Http.Answers;
using ShopClean.Http.Limits;
using ShopClean.Http.Lists;

namespace ShopClean.WebApi.Shops;

/// <summary>A shop's people: its owner invites them.</summary>
[Route("api/v1/shops/{shopId:id}")]
[Tags("Shop members")]
public sealed class ShopMembersController(IMediator mediator) : ApiController(mediator)
{
    /// <summary>List a shop's people</summary>
    /// <remarks>The owner first, then managers, then staff.</remarks>
    /// <param name="shopId" example="42">The key of the shop.</param>
    [HttpGet("members"), Access(Right.ReadShopMembers), Lists<ListShopMembers>, Answers<MemberResponse>(IsPage = true)]
    public Task<IActionResult> List(long shopId, CancellationToken ct) =>
        List(new ListShopMembers(shopId) { Parameters = Request.ListParameters() }, "Members retrieved successfully", ct);

    /// <summary>Invite somebody to a shop</summary>
    /// <remarks>
    /// Named by exactly one of <c>userId</c>, <c>username</c> and <c>email</c>. A mail says so, and the membership begins when the invited user accepts. An
    /// address is answered alike whether or not anybody has it. Whoever is invited again keeps the invitation, renewed.
    /// </remarks>
    /// <param name="shopId" example="42">The key of the shop.</param>
    [HttpPost("members"), Access(Right.ChooseShopMembers), Limit(RateLimit.Auth), Answers<InvitationResponse>(201)]
    [Fails(ErrorCodes.PreconditionFailed), Fails(typeof(ShopErrors), nameof(ShopErrors.AlreadyMember))]
    public Task<IActionResult> Invite(long shopId, InviteMember body, CancellationToken ct) =>
        Create(
            body with
            {
                ShopId = shopId,
            },
            "Invitation sent successfully",
            invitation => $"/api/v1/shops/{shopId}/invitations?id={invitation.Id}",
            ct
        );

    /// <summary>Give a member another role</summary>
    /// <param name="shopId" example="42">The key of the shop.</param>
    /// <param name="userId" example="7">The key of the user.</param>
    [HttpPatch("members/{userId:id}"), Access(Right.ChooseShopMembers), Answers<MemberResponse>]
    [Fails(typeof(ShopErrors), nameof(ShopErrors.OwnerStays))]
    public Task<IActionResult> Reassign(long shopId, long userId, ReassignMember body, CancellationToken ct) =>
        Send(body with { ShopId = shopId, UserId = userId }, "Member updated successfully", SuccessCodes.ResourceUpdated, ct);

    /// <summary>Remove a member, or leave a shop</summary>
    /// <remarks>A member may leave at any time; only the owner and administrators remove others.</remarks>
    /// <param name="shopId" example="42">The key of the shop.</param>
    /// <param name="userId" example="7">The key of the user.</param>
    [HttpDelete("members/{userId:id}"), Access(Right.RemoveShopMember), Answers]
    [Fails(typeof(ShopErrors), nameof(ShopErrors.OwnerStays))]
    public Task<IActionResult> Remove(long shopId, long userId, CancellationToken ct) =>
        Send(new RemoveMember(shopId, userId), "Member removed successfully", SuccessCodes.ResourceDeleted, ct);

    /// <summary>List a shop's invitations</summary>
    /// <remarks>Those that wait for an answer.</remarks>
    /// <param name="shopId" example="42">The key of the shop.</param>
    [
        HttpGet("invitations"),
        Access(Right.ChooseShopMembers),
        Lists<ListShopInvitations>,
        Answers<WaitingInvitationResponse>(IsPage = true)
    ]
    public Task<IActionResult> ListInvitations(long shopId, CancellationToken ct) =>
        List(new ListShopInvitations(shopId) { Parameters = Request.ListParameters() }, "Invitations retrieved successfully", ct);

    /// <summary>Withdraw an invitation</summary>
    /// <param name="shopId" example="42">The key of the shop.</param>
    /// <param name="id" example="12">The key of the invitation.</param>
    [HttpDelete("invitations/{id:id}"), Access(Right.ChooseShopMembers), Answers]
    public Task<IActionResult> Withdraw(long shopId, long id, CancellationToken ct) =>
        Send(new WithdrawInvitation(shopId, id), "Invitation withdrawn successfully", SuccessCodes.ResourceDeleted, ct);
}
