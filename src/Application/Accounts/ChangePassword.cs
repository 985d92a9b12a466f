using FluentValidation;
using MediatR;
using ShopClean.Application.Accounts.Passwords;
using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Changes the password of the caller, who sends the present one.</summary>
public sealed record ChangePassword : IRequest<Result>
{
    /// <summary>The present password.</summary>
    public string? CurrentPassword { get; init; }

    /// <summary>At least 8 characters, with lower and upper case, a digit and another character.</summary>
    public string? NewPassword { get; init; }

    /// <summary>The new password once more.</summary>
    public string? ConfirmPassword { get; init; }
}

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator()
    {
        RuleFor(request => request.CurrentPassword).Required("Current password").MustHaveAtMost("Current password", UserLimits.MaxPassword);
        RuleFor(request => request.NewPassword).MustBeNewPassword();
        RuleFor(request => request.NewPassword)
            .Must((request, chosen) => string.IsNullOrEmpty(chosen) || chosen != request.CurrentPassword)
            .WithMessage("Password must be another one than the current password");
        RuleFor(request => request.ConfirmPassword).MustRepeat(request => request.NewPassword);
    }
}

internal sealed class ChangePasswordHandler(
    IRepository<User> users,
    IPasswordHasher passwords,
    CurrentPasswords currentPasswords,
    IOutbox outbox,
    SessionEndings endings,
    ICurrentActor current,
    TimeProvider clock
) : IRequestHandler<ChangePassword, Result>
{
    public async Task<Result> Handle(ChangePassword request, CancellationToken cancellationToken)
    {
        var user = await users.FirstOrDefaultAsync(new UserByIdSpec(current.RequireUserId()), cancellationToken);
        if (user is null)
        {
            return AccountErrors.NotFound;
        }

        var known = await currentPasswords.FaultsOfAsync("currentPassword", user, request.CurrentPassword!, cancellationToken);
        if (known.IsFailure)
        {
            return known.Error;
        }

        List<FieldFault> faults =
        [
            .. known.Value,
            .. PersonalPasswords.FaultsOf("newPassword", request.NewPassword, user.Username, user.Email),
        ];
        if (faults.Count > 0)
        {
            return Error.Validation(faults);
        }

        user.ChangePassword(await passwords.HashAsync(request.NewPassword!, cancellationToken), clock.GetUtcNow());
        outbox.Enqueue(new SendNotice(user.Id, AccountNotice.PasswordChanged), user.Email);
        return await endings.EndAllAsync(user.Id, SessionEnding.PasswordChange, cancellationToken);
    }
}
