using MediatR;
using Microsoft.AspNetCore.Mvc;
using ShopClean.Application.Accounts;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;
using ShopClean.Http;
using ShopClean.Http.Access;
using ShopClean.Http.Answers;
using ShopClean.Http.Lists;

namespace ShopClean.WebApi.Accounts;

/// <summary>Everybody with an account, for administrators.</summary>
[Route("api/v1/users")]
[Tags("Users")]
public sealed class UsersController(IMediator mediator) : ApiController(mediator)
{
    /// <summary>List users</summary>
    [HttpGet, Access(Right.ManageUsers), Lists<ListUsers>, Answers<UserResponse>(IsPage = true)]
    public Task<IActionResult> List(CancellationToken ct) =>
        List(new ListUsers { Parameters = Request.ListParameters() }, "Users retrieved successfully", ct);

    /// <summary>Read a user</summary>
    [HttpGet("{id:id}"), Access(Right.ManageUsers), Answers<ProfileResponse>]
    public Task<IActionResult> Get(long id, CancellationToken ct) =>
        Send(new GetUser(id), "User retrieved successfully", SuccessCodes.Ok, ct);

    /// <summary>Invite a user</summary>
    /// <remarks>The account has no password: a mail with a link, by which the user chooses one, is sent at once and proves the address too.</remarks>
    [HttpPost, Access(Right.ManageUsers), Answers<ProfileResponse>(201), Fails(ErrorCodes.ResourceAlreadyExists)]
    public Task<IActionResult> Invite(InviteUser body, CancellationToken ct) =>
        Create(body, "User created and invited by email", user => $"/api/v1/users/{user.Id}", ct, SuccessCodes.UserCreated);

    /// <summary>Update a user</summary>
    /// <remarks>
    /// Absent fields stay as they are; null clears the phone number. Another address counts as unverified until the user opens the link that is sent
    /// there; the one before is told.
    /// </remarks>
    [HttpPut("{id:id}"), Access(Right.ManageUsers), Answers<ProfileResponse>]
    [Fails(ErrorCodes.ResourceAlreadyExists), Fails(typeof(AccountErrors), nameof(AccountErrors.LastAdministrator))]
    public Task<IActionResult> Update(long id, UpdateUser body, CancellationToken ct) =>
        Send(body with { Id = id }, "User updated successfully", SuccessCodes.ResourceUpdated, ct);

    /// <summary>Give a user another role</summary>
    /// <remarks>It counts from the next request on. The last administrator who can get in stays one.</remarks>
    [HttpPatch("{id:id}/role"), Access(Right.ManageUsers), Answers<ProfileResponse>]
    [Fails(typeof(AccountErrors), nameof(AccountErrors.LastAdministrator))]
    public Task<IActionResult> Appoint(long id, AppointUser body, CancellationToken ct) =>
        Send(body with { Id = id }, "User role updated successfully", SuccessCodes.ResourceUpdated, ct);

    /// <summary>Deactivate a user, or activate the user again</summary>
    /// <remarks>Deactivation ends all sessions at once. The last administrator who can get in stays active.</remarks>
    [HttpPatch("{id:id}/status"), Access(Right.ManageUsers), Answers<ProfileResponse>]
    [Fails(typeof(AccountErrors), nameof(AccountErrors.LastAdministrator))]
    public Task<IActionResult> SetStatus(long id, SetUserStatus body, CancellationToken ct) =>
        Send(
            body with
            {
                Id = id,
            },
            user => user.IsActive ? "User activated successfully" : "User deactivated successfully",
            SuccessCodes.StatusUpdated,
            ct
        );

    /// <summary>Delete a user</summary>
    /// <remarks>
    /// Everything personal goes; what others need, such as the stock ledger, names nobody any more. Not the last administrator who can get in, and nobody
    /// who owns a shop.
    /// </remarks>
    [HttpDelete("{id:id}"), Access(Right.ManageUsers), Answers]
    [Fails(typeof(AccountErrors), nameof(AccountErrors.LastAdministrator), nameof(AccountErrors.OwnsShops))]
    public Task<IActionResult> Delete(long id, CancellationToken ct) =>
        Send(new DeleteUser(id), "User deleted successfully", SuccessCodes.ResourceDeleted, ct);
}
