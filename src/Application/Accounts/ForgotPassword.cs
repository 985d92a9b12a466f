using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Sends a link to choose a new password.</summary>
public sealed record ForgotPassword : IRequest<Result>
{
    /// <summary>The address of the account.</summary>
    public string? Email { get; init; }
}

internal sealed class ForgotPasswordValidator : AbstractValidator<ForgotPassword>
{
    public ForgotPasswordValidator() => RuleFor(request => request.Email).MustBeEmailAddress();
}

/// <summary>
/// Enqueues the mail without looking whether there is such an account: the job that sends it looks. So the answer, and the time that it takes,
/// are the same for known and unknown addresses.
/// </summary>
internal sealed class ForgotPasswordHandler(IOutbox outbox, IUnitOfWork work, ICurrentActor current)
    : IRequestHandler<ForgotPassword, Result>
{
    public Task<Result> Handle(ForgotPassword request, CancellationToken cancellationToken)
    {
        outbox.Enqueue(new SendPasswordReset(MailLanguages.Asked(current.Language), current.Client.IpAddress), request.Email!);
        return work.SaveAsync(cancellationToken);
    }
}
