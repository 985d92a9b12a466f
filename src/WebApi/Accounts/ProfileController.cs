using MediatR;
using Microsoft.AspNetCore.Mvc;
using ShopClean.Application.Accounts;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;
using ShopClean.Http;
using ShopClean.Http.Access;
using ShopClean.Http.Answers;
using ShopClean.Http.Limits;

namespace ShopClean.WebApi.Accounts;

/// <summary>The caller's own account.</summary>
[Route("api/v1/auth")]
[Tags("Authentication")]
public sealed class ProfileController(IMediator mediator) : ApiController(mediator)
{
    /// <summary>Read who the token belongs to</summary>
    [HttpGet("me"), HttpGet("profile", Name = "authProfile"), Access(Right.UseOwnAccount), Answers<ProfileResponse>]
    public Task<IActionResult> Me(CancellationToken ct) => Send(new GetProfile(), "Profile retrieved successfully", SuccessCodes.Ok, ct);

    /// <summary>Change the own account</summary>
    /// <remarks>Absent fields stay as they are; null clears the phone number. Nothing else can be changed here, whatever is sent.</remarks>
    [HttpPut("profile"), Access(Right.UseOwnAccount), Answers<ProfileResponse>, Fails(ErrorCodes.ResourceAlreadyExists)]
    public Task<IActionResult> Update(UpdateProfile body, CancellationToken ct) =>
        Send(body, "Profile updated successfully", SuccessCodes.ProfileUpdated, ct);

    /// <summary>Ask for a code to verify the phone number</summary>
    /// <remarks>A text message with six digits goes to the number of the account. A verified number gets none.</remarks>
    [HttpPost("phone/verification"), Access(Right.UseOwnAccount), Limit(RateLimit.Auth), Answers]
    [Fails(ErrorCodes.ValidationError), Fails(typeof(AccountErrors), nameof(AccountErrors.NoTextMessages))]
    public Task<IActionResult> RequestPhoneVerification(CancellationToken ct) =>
        Send(new RequestPhoneVerification(), "A code is on its way to your phone.", SuccessCodes.Ok, ct);

    /// <summary>Verify the phone number</summary>
    /// <remarks>With the code of the text message: good for ten minutes and five tries. Another number has to be verified again.</remarks>
    [HttpPost("phone/verify"), Access(Right.UseOwnAccount), Limit(RateLimit.Auth), Answers]
    [Fails(typeof(AccountErrors), nameof(AccountErrors.InvalidPhoneCode), nameof(AccountErrors.PhoneCodeExpired))]
    public Task<IActionResult> VerifyPhone(VerifyPhone body, CancellationToken ct) =>
        Send(body, "Your phone number is verified.", SuccessCodes.ProfileUpdated, ct);

    /// <summary>Choose another password</summary>
    /// <remarks>Ends all sessions, this one included: log in with the new password. The user is told by mail.</remarks>
    [HttpPost("change-password"), Access(Right.UseOwnAccount), Limit(RateLimit.Auth), Answers, Cookie<RefreshCookie>]
    public async Task<IActionResult> ChangePassword(ChangePassword body, CancellationToken ct)
    {
        var outcome = await Mediator.Send(body, ct);
        if (outcome.IsFailure)
        {
            return new FailureResult(outcome.Error);
        }

        RefreshCookie.Delete(Response);
        return new SuccessResult<object>(null, "Password changed successfully. Please log in again.", SuccessCodes.PasswordChanged);
    }

    /// <summary>Move the account to another address</summary>
    /// <remarks>
    /// A mail with a link goes to the new address, and one that announces the change to the present one, which stays in use until the new one is
    /// confirmed. The answer is the same whether or not the new address belongs to another account.
    /// </remarks>
    [HttpPost("change-email"), Access(Right.UseOwnAccount), Limit(RateLimit.Auth), Answers]
    public Task<IActionResult> ChangeEmail(ChangeEmail body, CancellationToken ct) =>
        Send(
            body,
            "Please check the inbox of your new address to confirm it. Until then your present address stays in use.",
            SuccessCodes.EmailVerificationSent,
            ct
        );

    /// <summary>Confirm the new address of an account</summary>
    /// <remarks>With the two values of the link in the mail. It never logs anybody in.</remarks>
    [HttpPost("confirm-email"), Access(Right.SignIn), Answers]
    [
        Fails(ErrorCodes.ResourceAlreadyExists),
        Fails(typeof(AccountErrors), nameof(AccountErrors.InvalidLink), nameof(AccountErrors.LinkExpired))
    ]
    public Task<IActionResult> ConfirmEmail(ConfirmEmail body, CancellationToken ct) =>
        Send(body, "Your new email address is confirmed and in use from now on.", SuccessCodes.EmailVerified, ct);

    /// <summary>Ask for a link that lets one choose a new password</summary>
    /// <remarks>The answer is the same whether or not there is such an account.</remarks>
    [HttpPost("forgot-password"), Access(Right.SignIn), Limit(RateLimit.Auth), Answers]
    public Task<IActionResult> ForgotPassword(ForgotPassword body, CancellationToken ct) =>
        Send(
            body,
            "If there is an account with this address, an email with a link for a new password is on its way.",
            SuccessCodes.PasswordResetSent,
            ct
        );

    /// <summary>Choose a new password by the link of a mail</summary>
    /// <remarks>The link is good once, for an hour. All sessions end, and the address counts as verified: the mail reached it.</remarks>
    [
        HttpPost("reset-password"),
        Access(Right.SignIn),
        Limit(RateLimit.Auth),
        Answers,
        Fails(typeof(AccountErrors), nameof(AccountErrors.InvalidLink), nameof(AccountErrors.LinkExpired))
    ]
    public Task<IActionResult> ResetPassword(ResetPassword body, CancellationToken ct) =>
        Send(body, "Password reset successfully. You can log in with your new password now.", SuccessCodes.PasswordReset, ct);
}
