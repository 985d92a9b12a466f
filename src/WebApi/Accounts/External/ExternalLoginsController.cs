using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using ShopClean.Application.Accounts.External;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Http;
using ShopClean.Http.Access;
using ShopClean.Http.Answers;

namespace ShopClean.WebApi.Accounts.External;

/// <summary>The logins elsewhere that are linked to the caller's account.</summary>
[Route("api/v1/auth/external-logins")]
[Tags("Authentication")]
public sealed class ExternalLoginsController(IMediator mediator) : ApiController(mediator)
{
    /// <summary>List the linked logins of the account</summary>
    [HttpGet, Access(Right.UseOwnAccount), Answers<IReadOnlyList<ExternalLoginResponse>>]
    public Task<IActionResult> List(CancellationToken ct) =>
        Send(new ListExternalLogins(), "Logins retrieved successfully", SuccessCodes.Ok, ct);

    /// <summary>Unlink a login</summary>
    /// <remarks>Not the last way into the account: whoever has no password chooses one first.</remarks>
    /// <param name="provider" example="google">The provider: google or facebook.</param>
    [HttpDelete("{provider}"), Access(Right.UseOwnAccount), Answers, Fails(typeof(ExternalErrors), nameof(ExternalErrors.LastWayIn))]
    public Task<IActionResult> Unlink([EnumDataType(typeof(ExternalProvider))] string provider, CancellationToken ct) =>
        Send(new UnlinkExternalLogin(provider), "Login unlinked successfully", SuccessCodes.ResourceDeleted, ct);
}
