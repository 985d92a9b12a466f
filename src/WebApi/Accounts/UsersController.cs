using MediatR;
using Microsoft.AspNetCore.Mvc;
using ShopClean.Application.Accounts;
using ShopClean.Domain.Access;
using ShopClean.WebApi.Common;
using ShopClean.WebApi.Common.Access;
using ShopClean.WebApi.Common.Answers;
using ShopClean.WebApi.Common.Lists;

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
}
