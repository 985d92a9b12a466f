using MediatR;
using Microsoft.AspNetCore.Mvc;
using ShopClean.Application.Shops;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;
using ShopClean.Http;
using ShopClean.Http.Access;
using ShopClean.Http.Answers;

namespace ShopClean.WebApi.Shops;

/// <summary>A shop's people: its owner chooses them.</summary>
[Route("api/v1/shops/{shopId:id}/members")]
[Tags("Shop members")]
public sealed class ShopMembersController(IMediator mediator) : ApiController(mediator)
{
    /// <summary>List a shop's people</summary>
    /// <remarks>The owner first, then managers, then staff.</remarks>
    /// <param name="shopId" example="42">The key of the shop.</param>
    [HttpGet, Access(Right.ReadShopMembers), Answers<IReadOnlyList<MemberResponse>>]
    public Task<IActionResult> List(long shopId, CancellationToken ct) =>
        Send(new ListShopMembers(shopId), "Members retrieved successfully", SuccessCodes.Ok, ct);

    /// <summary>Take somebody on</summary>
    /// <remarks>Named by exactly one of <c>userId</c>, <c>username</c> and <c>email</c>.</remarks>
    /// <param name="shopId" example="42">The key of the shop.</param>
    [HttpPost, Access(Right.ChooseShopMembers), Answers<MemberResponse>(201)]
    [Fails(ErrorCodes.PreconditionFailed), Fails(typeof(ShopErrors), nameof(ShopErrors.AlreadyMember))]
    public Task<IActionResult> Hire(long shopId, HireMember body, CancellationToken ct) =>
        Create(body with { ShopId = shopId }, "Member added successfully", _ => $"/api/v1/shops/{shopId}/members", ct);

    /// <summary>Give a member another role</summary>
    /// <param name="shopId" example="42">The key of the shop.</param>
    /// <param name="userId" example="7">The key of the user.</param>
    [HttpPatch("{userId:id}"), Access(Right.ChooseShopMembers), Answers<MemberResponse>]
    [Fails(typeof(ShopErrors), nameof(ShopErrors.OwnerStays))]
    public Task<IActionResult> Reassign(long shopId, long userId, ReassignMember body, CancellationToken ct) =>
        Send(body with { ShopId = shopId, UserId = userId }, "Member updated successfully", SuccessCodes.ResourceUpdated, ct);

    /// <summary>Let a member go</summary>
    /// <param name="shopId" example="42">The key of the shop.</param>
    /// <param name="userId" example="7">The key of the user.</param>
    [HttpDelete("{userId:id}"), Access(Right.ChooseShopMembers), Answers, Fails(typeof(ShopErrors), nameof(ShopErrors.OwnerStays))]
    public Task<IActionResult> Dismiss(long shopId, long userId, CancellationToken ct) =>
        Send(new DismissMember(shopId, userId), "Member removed successfully", SuccessCodes.ResourceDeleted, ct);
}
