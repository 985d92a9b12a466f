using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Creates an account for another person, on behalf of an administrator.</summary>
public sealed record InviteUser : IRequest<Result<ProfileResponse>>
{
    /// <summary>The name to be known by: 3 to 30 letters, digits, underscores, dots and hyphens; unique.</summary>
    public string? Username { get; init; }

    /// <summary>Where the invitation goes.</summary>
    public string? Email { get; init; }

    /// <summary>E.164; optional.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>What the user is to the marketplace; <c>user</c> unless this says otherwise.</summary>
    public GlobalRole? Role { get; init; }
}

internal sealed class InviteUserValidator : AbstractValidator<InviteUser>
{
    public InviteUserValidator()
    {
        RuleFor(request => request.Username).MustBeUsername();
        RuleFor(request => request.Email).MustBeEmailAddress();
        RuleFor(request => request.PhoneNumber).MustBePhoneNumber();
    }
}

/// <summary>Creates the account without a password, and enqueues the invitation with it. Unique indexes decide which names and addresses are taken.</summary>
internal sealed class InviteUserHandler(
    IRepository<User> users,
    IOutbox outbox,
    IUnitOfWork work,
    IReadRepository reader,
    ICurrentActor current,
    TimeProvider clock
) : IRequestHandler<InviteUser, Result<ProfileResponse>>
{
    public async Task<Result<ProfileResponse>> Handle(InviteUser request, CancellationToken cancellationToken)
    {
        var language = current.Language ?? Languages.English;
        var user = User.Invite(
            request.Username!,
            request.Email!,
            request.PhoneNumber,
            request.Role ?? GlobalRole.User,
            clock.GetUtcNow(),
            language
        );
        users.Add(user);
        outbox.Enqueue(new SendInvitation(MailLanguages.Of(language)), user.Email);
        var saved = await work.SaveAsync(cancellationToken);
        return saved.IsFailure ? saved.Error : await reader.ReadUserAsync(user.Id, cancellationToken);
    }
}
