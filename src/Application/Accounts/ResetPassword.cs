using FluentValidation;
using MediatR;
using ShopClean.Application.Accounts.Passwords;
using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Sets a new password by the link of a mail.</summary>
public sealed record ResetPassword : IRequest<Result>
{
    /// <summary>The address that the mail was sent to.</summary>
    public string? Email { get; init; }

    /// <summary>The link's token.</summary>
    public string? Token { get; init; }

    /// <summary>At least 8 characters, with lower and upper case, a digit and another character.</summary>
    public string? NewPassword { get; init; }

    /// <summary>The new password once more.</summary>
    public string? ConfirmPassword { get; init; }
}

internal sealed class ResetPasswordValidator : AbstractValidator<ResetPassword>
{
    public ResetPasswordValidator()
    {
        RuleFor(request => request.Email).Required("Email");
        RuleFor(request => request.Token).Required("Token");
        RuleFor(request => request.NewPassword).MustBeNewPassword();
        this.MustNotContainUser(request => request.NewPassword, request => (null, request.Email));
        RuleFor(request => request.ConfirmPassword).MustRepeat(request => request.NewPassword);
    }
}

/// <summary>Sets the password, verifies the address, ends all sessions, unlinks external logins, and notifies the user. It starts no session.</summary>
internal sealed class ResetPasswordHandler(
    IRepository<UserToken> tokens,
    IPasswordHasher passwords,
    IOutbox outbox,
    SessionEndings endings,
    TimeProvider clock
) : IRequestHandler<ResetPassword, Result>
{
    public async Task<Result> Handle(ResetPassword request, CancellationToken cancellationToken)
    {
        var spec = new UserTokenSpec(UserTokenPurpose.ResetPassword, request.Token!);
        var token = await tokens.FirstOrDefaultAsync(spec, cancellationToken);
        var allowed = token?.MayReset(request.Email!, clock.GetUtcNow()) ?? AccountErrors.InvalidLink;
        if (token is null || allowed.IsFailure)
        {
            return allowed;
        }

        if (
            PersonalPasswords.FaultsOf("newPassword", request.NewPassword, token.User.Username, email: null).ToList() is
            { Count: > 0 } faults
        )
        {
            return Error.Validation(faults);
        }

        var hash = await passwords.HashAsync(request.NewPassword!, cancellationToken);
        var unlinked = token.User.ExternalLogins.Select(login => login.Provider).ToList();
        var reset = token.Reset(request.Email!, hash, clock.GetUtcNow());
        if (reset.IsFailure)
        {
            return reset;
        }

        outbox.Enqueue(new SendNotice(token.UserId, AccountNotice.PasswordChanged), token.User.Email);
        foreach (var provider in unlinked)
        {
            outbox.Enqueue(new SendNotice(token.UserId, AccountNotice.LoginUnlinked, provider), token.User.Email);
        }

        return await endings.EndAllAsync(token.UserId, SessionEnding.PasswordReset, cancellationToken);
    }
}
