using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using ShopClean.Application.Accounts;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;
using ShopClean.Http;
using ShopClean.Http.Access;
using ShopClean.Http.Answers;
using ShopClean.Http.Limits;
using ShopClean.Http.Requests;

namespace ShopClean.WebApi.Accounts;

/// <summary>Registering and verifying.</summary>
[Route("api/v1/auth")]
[Tags("Authentication")]
public sealed class AuthController(IMediator mediator) : ApiController(mediator)
{
    /// <summary>Register an account</summary>
    /// <remarks>The account can be used once its address is verified: a mail with a link is sent at once.</remarks>
    [
        HttpPost("register"),
        Access(Right.SignIn),
        Limit(RateLimit.Auth),
        Answers<RegisteredResponse>(201),
        Fails(ErrorCodes.ResourceAlreadyExists)
    ]
    public Task<IActionResult> Register(Register body, CancellationToken ct) =>
        Create(
            body,
            "Registration successful. Please check your email to verify your account before logging in.",
            // The account as its user reads it: /users/{id} would refuse everybody but administrators.
            registered => "/api/v1/auth/me",
            ct,
            SuccessCodes.UserCreated
        );

    /// <summary>Verify an address by the link of the mail</summary>
    /// <remarks>The same link answers well again; it never logs anybody in.</remarks>
    /// <param name="token" example="abc123xyz789">The link's token.</param>
    /// <param name="email" example="john@example.com">The address that the mail was sent to.</param>
    [HttpGet("verify-email", Name = "authVerifyEmailByLink"), IgnoresUnknownParameters, Access(Right.SignIn), Answers<VerifiedResponse>]
    [Fails(typeof(AccountErrors), nameof(AccountErrors.InvalidVerification), nameof(AccountErrors.VerificationExpired))]
    public Task<IActionResult> VerifyEmail(
        [FromQuery, BindRequired] string? token,
        [FromQuery, BindRequired] string? email,
        CancellationToken ct
    ) => VerifyEmail(new VerifyEmail { Token = token, Email = email }, ct);

    /// <summary>Look at a verification link without using it</summary>
    /// <remarks>Mail scanners do. Nothing is verified.</remarks>
    [HttpHead("verify-email"), Access(Right.SignIn), ApiExplorerSettings(IgnoreApi = true)]
    public IActionResult PeekAtVerification() => Ok();

    /// <summary>Verify an address</summary>
    /// <remarks>As the link of the mail does, with the same two values in the body.</remarks>
    [HttpPost("verify-email"), Access(Right.SignIn), Answers<VerifiedResponse>]
    [Fails(typeof(AccountErrors), nameof(AccountErrors.InvalidVerification), nameof(AccountErrors.VerificationExpired))]
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
    [HttpPost("resend-verification"), Access(Right.SignIn), Limit(RateLimit.Auth), Answers]
    public Task<IActionResult> ResendVerification(ResendVerification body, CancellationToken ct) =>
        Send(body, "Verification email has been sent. Please check your inbox and spam folder.", SuccessCodes.EmailVerificationSent, ct);
}
