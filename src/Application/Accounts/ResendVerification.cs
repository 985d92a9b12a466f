using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Sends the verification mail again.</summary>
public sealed record ResendVerification : IRequest<Result>
{
    /// <summary>The address of the account.</summary>
    public string? Email { get; init; }
}

internal sealed class ResendVerificationValidator : AbstractValidator<ResendVerification>
{
    public ResendVerificationValidator() => RuleFor(request => request.Email).MustBeEmailAddress();
}

/// <summary>
/// Enqueues the mail without looking whether there is such an account: the job that sends it looks. So the answer, and the time that it takes,
/// are the same for known and unknown addresses.
/// </summary>
internal sealed class ResendVerificationHandler(IOutbox outbox, IUnitOfWork work, ICurrentActor current)
    : IRequestHandler<ResendVerification, Result>
{
    public Task<Result> Handle(ResendVerification request, CancellationToken cancellationToken)
    {
        outbox.Enqueue(new SendVerification(MailLanguages.Asked(current.Language)), request.Email!);
        return work.SaveAsync(cancellationToken);
    }
}
