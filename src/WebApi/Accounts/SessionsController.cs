using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using ShopClean.Application.Accounts;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Http;
using ShopClean.Http.Access;
using ShopClean.Http.Answers;
using ShopClean.Http.Limits;

namespace ShopClean.WebApi.Accounts;

/// <summary>Logging in, staying in, and getting out: here, there and everywhere.</summary>
[Route("api/v1/auth")]
[Tags("Authentication")]
public sealed class SessionsController(IMediator mediator) : ApiController(mediator)
{
    /// <summary>Log in</summary>
    /// <remarks>With <c>useCookies</c> the refresh token is set as a cookie that scripts can't read, instead of being returned.</remarks>
    [HttpPost("login"), Access(Right.SignIn), Limit(RateLimit.Auth), Answers<LoginResponse>, Cookie<RefreshCookie>]
    [Fails(ErrorCodes.InvalidCredentials, ErrorCodes.EmailNotVerified, ErrorCodes.AccountDisabled)]
    public async Task<IActionResult> Login(Login body, CancellationToken ct) =>
        Answer(await Mediator.Send(body, ct), body.UseCookies is true, "Login successful", SuccessCodes.LoginSuccess);

    /// <summary>Exchange the refresh token</summary>
    /// <remarks>
    /// Each refresh token is good once. For a few seconds after its exchange it is answered with the same successor again, for two tabs that
    /// refresh at once; later it ends the session, and the user is told by mail. In cookie mode the cookie is exchanged, and the
    /// request needs an <c>X-Requested-With</c> header (any value).
    /// </remarks>
    [HttpPost("refresh"), Access(Right.SignIn), Answers<TokensResponse>, Cookie<RefreshCookie>(Guard = RefreshCookie.Guard)]
    [Fails(ErrorCodes.InvalidRefreshToken, ErrorCodes.AccountDisabled)]
    public async Task<IActionResult> Refresh(
        [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] RefreshSession? body,
        CancellationToken ct
    )
    {
        var request = body ?? new RefreshSession();
        var cookie = request.RefreshToken is null ? RefreshCookie.Read(Request) : null;
        if (cookie is not null && !RefreshCookie.IsGuarded(Request))
        {
            return new FailureResult(RefreshCookie.Unguarded);
        }

        var outcome = await Mediator.Send(cookie is null ? request : request with { RefreshToken = cookie }, ct);
        return Answer(outcome, cookie is not null, "Token refreshed successfully", SuccessCodes.TokenRefreshed);
    }

    /// <summary>Log out</summary>
    /// <remarks>Ends the session: its access and refresh tokens stop working at once.</remarks>
    [HttpPost("logout"), Access(Right.UseOwnAccount), Answers, Cookie<RefreshCookie>]
    public Task<IActionResult> Logout(CancellationToken ct)
    {
        RefreshCookie.Delete(Response);
        return Send(new Logout(), "Logout successful", SuccessCodes.LogoutSuccess, ct);
    }

    /// <summary>Log out everywhere</summary>
    /// <remarks>Ends all sessions of the account, this one included.</remarks>
    [HttpPost("logout-all"), Access(Right.UseOwnAccount), Answers, Cookie<RefreshCookie>]
    public Task<IActionResult> LogoutEverywhere(CancellationToken ct)
    {
        RefreshCookie.Delete(Response);
        return Send(new LogoutEverywhere(), "Logged out on all devices", SuccessCodes.LogoutSuccess, ct);
    }

    /// <summary>List the sessions of the account</summary>
    /// <remarks>Those that live, the one used last first.</remarks>
    [HttpGet("sessions"), Access(Right.UseOwnAccount), Answers<IReadOnlyList<SessionResponse>>]
    public Task<IActionResult> List(CancellationToken ct) =>
        Send(new ListSessions(), "Sessions retrieved successfully", SuccessCodes.Ok, ct);

    /// <summary>End a session</summary>
    /// <remarks>One's own: its access and refresh tokens stop working at once. It has no versions: it only lives or does not.</remarks>
    [HttpDelete("sessions/{id:id}"), Access(Right.UseOwnAccount), Answers, Fails(Never = ErrorCodes.PreconditionFailed)]
    public Task<IActionResult> End(long id, CancellationToken ct) =>
        Send(new EndSession(id), "Session ended successfully", SuccessCodes.ResourceDeleted, ct);

    private IActionResult Answer<T>(Result<T> outcome, bool inCookie, string message, string code)
        where T : TokensResponse =>
        outcome.IsFailure
            ? new FailureResult(outcome.Error)
            : new SuccessResult<T>(inCookie ? RefreshCookie.Move(Response, outcome.Value) : outcome.Value, message, code);
}
