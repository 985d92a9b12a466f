using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;
using ShopClean.Domain.Notifications;

namespace ShopClean.Application.Accounts;

/// <summary>Asks for another address of the caller's account, which has to be confirmed.</summary>
public sealed record ChangeEmail : IRequest<Result>
{
    /// <summary>The new address.</summary>
    public string? NewEmail { get; init; }

    /// <summary>The present password.</summary>
    public string? Password { get; init; }
}

internal sealed class ChangeEmailValidator : AbstractValidator<ChangeEmail>
{
    public ChangeEmailValidator()
    {
        RuleFor(request => request.NewEmail).MustBeEmailAddress();
        RuleFor(request => request.Password).Required("Password").MustHaveAtMost("Password", UserLimits.MaxPassword);
    }
}

/// <summary>
/// Sends a mail to the new address and one to the present one, which stays in use; a link sent earlier is no longer valid. Whether the new one
/// belongs to another account is looked up by the job that sends the mail, so that the answer doesn't tell which addresses have accounts.
/// </summary>
internal sealed class ChangeEmailHandler(
    IRepository<User> users,
    CurrentPasswords currentPasswords,
    IOutbox outbox,
    IUnitOfWork work,
    ICurrentActor current,
    TimeProvider clock
) : IRequestHandler<ChangeEmail, Result>
{
    public async Task<Result> Handle(ChangeEmail request, CancellationToken cancellationToken)
    {
        var user = await users.FirstOrDefaultAsync(new UserByIdSpec(current.RequireUserId()), cancellationToken);
        if (user is null)
        {
            return AccountErrors.NotFound;
        }

        var known = await currentPasswords.FaultsOfAsync("password", user, request.Password!, cancellationToken);
        if (known.IsFailure)
        {
            return known.Error;
        }

        List<FieldFault> faults = [.. known.Value, .. FaultsOfAddress(request, user)];
        if (faults.Count > 0)
        {
            return Error.Validation(faults);
        }

        user.RequestEmailChange(request.NewEmail!, clock.GetUtcNow());
        outbox.Enqueue(new SendEmailConfirmation(user.Id, MailLanguages.Asked(current.Language)), request.NewEmail!);
        outbox.Enqueue(new SendNotice(user.Id, AccountNotice.EmailChangeOrdered, Masked.Recipient(request.NewEmail!)), user.Email);
        return await work.SaveAsync(cancellationToken);
    }

    private static IEnumerable<FieldFault> FaultsOfAddress(ChangeEmail request, User user) =>
        User.Normalize(request.NewEmail!) == user.NormalizedEmail
            ? [new FieldFault("newEmail", "This is the address of your account already", request.NewEmail)]
            : [];
}
