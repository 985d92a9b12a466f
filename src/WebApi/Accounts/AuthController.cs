using MediatR;
using Microsoft.AspNetCore.Mvc;
using ShopClean.Application.Accounts;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.WebApi.Common;
using ShopClean.WebApi.Common.Access;
using ShopClean.WebApi.Common.Answers;

namespace ShopClean.WebApi.Accounts;

/// <summary>Registering, verifying, logging in and out.</summary>
[Route("api/v1/auth")]
[Tags("Authentication")]
public sealed class AuthController(IMediator mediator) : ApiController(mediator)
{
    /// <summary>Register an account</summary>
    /// <remarks>The account can be used once its address is verified: a mail with a link is sent at once.</remarks>
    [HttpPost("register"), Access(Right.SignIn), Answers<RegisteredResponse>(201), Fails(ErrorCodes.ResourceAlreadyExists)]
    public Task<IActionResult> Register(Register body, CancellationToken ct) =>
        Create(
            body,
            "Registration successful. Please check your email to verify your account before logging in.",
            registered => "/api/v1/auth/me",
            ct,
            SuccessCodes.UserCreated
        );

    /// <summary>Verify an address by the link of the mail</summary>
    /// <remarks>The same link answers well again; it never logs anybody in.</remarks>
    /// <param name="token">The link's token.</param>
    /// <param name="email">The address that the mail was sent to.</param>
    /// <param name="ct">Cancels.</param>
    [HttpGet("verify-email", Name = "authVerifyEmailByLink"), Access(Right.SignIn), Answers<VerifiedResponse>]
    [Fails(ErrorCodes.InvalidToken, ErrorCodes.TokenExpired)]
    public Task<IActionResult> VerifyEmail([FromQuery] string? token, [FromQuery] string? email, CancellationToken ct) =>
        VerifyEmail(new VerifyEmail { Token = token, Email = email }, ct);

    /// <summary>Look at a verification link without using it</summary>
    /// <remarks>Mail scanners do. Nothing is verified.</remarks>
    [HttpHead("verify-email"), Access(Right.SignIn), ApiExplorerSettings(IgnoreApi = true)]
    public IActionResult PeekAtVerification() => Ok();

    /// <summary>Verify an address</summary>
    /// <remarks>As the link of the mail does, with the same two values in the body.</remarks>
    [HttpPost("verify-email"), Access(Right.SignIn), Answers<VerifiedResponse>]
    [Fails(ErrorCodes.InvalidToken, ErrorCodes.TokenExpired)]
    public Task<IActionResult> VerifyEmail(VerifyEmail body, CancellationToken ct) =>
        Send(
            body,
            verified =>
                verified.AlreadyVerified
                    ? "Email is already verified. You can log in to your account."
                    : "Email verified successfully! You can now log in to your account.",
            SuccessCodes.EmailVerified,
            ct
        );

    /// <summary>Send the verification mail again</summary>
    /// <remarks>The answer is the same whether or not there is such an account.</remarks>
    [HttpPost("resend-verification"), Access(Right.SignIn), Answers]
    public Task<IActionResult> ResendVerification(ResendVerification body, CancellationToken ct) =>
        Send(body, "Verification email has been sent. Please check your inbox and spam folder.", SuccessCodes.EmailVerificationSent, ct);

    /// <summary>Log in</summary>
    /// <remarks>With <c>useCookies</c> the refresh token is set as a cookie that scripts can't read, instead of being returned.</remarks>
    [HttpPost("login"), Access(Right.SignIn), Answers<LoginResponse>]
    [Fails(ErrorCodes.InvalidCredentials, ErrorCodes.EmailNotVerified, ErrorCodes.AccountDisabled)]
    public async Task<IActionResult> Login(Login body, CancellationToken ct)
    {
        var outcome = await Mediator.Send(body, ct);
        if (outcome.IsFailure)
        {
            return new FailureResult(outcome.Error);
        }

        var answer = body.UseCookies
            ? RefreshCookie.Move(Response, outcome.Value, tokens => tokens with { RefreshToken = null })
            : outcome.Value;
        return new SuccessResult<LoginResponse>(answer, "Login successful", SuccessCodes.LoginSuccess);
    }

    /// <summary>Exchange the refresh token</summary>
    /// <remarks>
    /// Each refresh token is good once; a used one that comes back ends the session. In cookie mode the cookie is exchanged, and the request
    /// needs an <c>X-Requested-With</c> header (any value).
    /// </remarks>
    [HttpPost("refresh"), Access(Right.SignIn), Answers<TokensResponse>]
    [Fails(ErrorCodes.InvalidRefreshToken, ErrorCodes.AccountDisabled)]
    public async Task<IActionResult> Refresh(
        [FromBody(EmptyBodyBehavior = Microsoft.AspNetCore.Mvc.ModelBinding.EmptyBodyBehavior.Allow)] RefreshSession? body,
        CancellationToken ct
    )
    {
        var fromCookie = body?.RefreshToken is null ? RefreshCookie.Read(Request) : null;
        var outcome = await Mediator.Send(
            fromCookie is null ? body ?? new RefreshSession() : new RefreshSession { RefreshToken = fromCookie },
            ct
        );
        if (outcome.IsFailure)
        {
            return new FailureResult(outcome.Error);
        }

        var answer = fromCookie is null
            ? outcome.Value
            : RefreshCookie.Move(Response, outcome.Value, tokens => tokens with { RefreshToken = null });
        return new SuccessResult<TokensResponse>(answer, "Token refreshed successfully", SuccessCodes.TokenRefreshed);
    }

    /// <summary>Log out</summary>
    /// <remarks>Ends the session: its access and refresh tokens stop working at once.</remarks>
    [HttpPost("logout"), Access(Right.UseOwnAccount), Answers]
    public Task<IActionResult> Logout(CancellationToken ct)
    {
        RefreshCookie.Delete(Response);
        return Send(new Logout(), "Logout successful", SuccessCodes.LogoutSuccess, ct);
    }

    /// <summary>Read who the token belongs to</summary>
    [HttpGet("me"), HttpGet("profile", Name = "authProfile"), Access(Right.UseOwnAccount), Answers<ProfileResponse>]
    public Task<IActionResult> Me(CancellationToken ct) => Send(new GetProfile(), "Profile retrieved successfully", SuccessCodes.Ok, ct);
}
