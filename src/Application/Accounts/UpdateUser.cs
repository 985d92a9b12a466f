using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;
using ShopClean.Domain.Notifications;

namespace ShopClean.Application.Accounts;

/// <summary>An administrator corrects what an account says; absent fields stay as they are.</summary>
public sealed record UpdateUser : IRequest<Result<ProfileResponse>>, ITransactional
{
    /// <summary>The user's key, from the address.</summary>
    [JsonIgnore]
    public long Id { get; init; }

    /// <summary>The name to be known by: 3 to 30 letters, digits, underscores, dots and hyphens; unique.</summary>
    public Optional<string?> Username { get; init; }

    /// <summary>The address; another one has to be verified by the user.</summary>
    public Optional<string?> Email { get; init; }

    /// <summary>E.164; null clears it.</summary>
    public Optional<string?> PhoneNumber { get; init; }
}

internal sealed class UpdateUserValidator : AbstractValidator<UpdateUser>
{
    public UpdateUserValidator()
    {
        When(request => request.Username.IsGiven, () => RuleFor(request => request.Username.Value).MustBeUsername());
        When(request => request.Email.IsGiven, () => RuleFor(request => request.Email.Value).MustBeEmailAddress());
        RuleFor(request => request.PhoneNumber.Value).MustBePhoneNumber();
    }
}

/// <summary>Changes the account. Another address is told to the one before, and asked whether it is the user's.</summary>
internal sealed class UpdateUserHandler(ManagedUsers managed, IOutbox outbox) : IRequestHandler<UpdateUser, Result<ProfileResponse>>
{
    public Task<Result<ProfileResponse>> Handle(UpdateUser request, CancellationToken cancellationToken) =>
        managed
            .ChangeAsync(request.Id, (user, actor, now) => Apply(request, user, actor, now), cancellationToken)
            .ThenAsync(user => managed.SaveAsync(user, cancellationToken));

    private Result Apply(UpdateUser request, User user, Actor actor, DateTimeOffset now)
    {
        var (before, normalized) = (user.Email, user.NormalizedEmail);
        user.Describe(request.Username.Or(user.Username)!, request.PhoneNumber.Or(user.PhoneNumber), user.Language, now);
        var readdressed = request.Email.IsGiven ? user.Readdress(request.Email.Value!, actor, now) : Result.Success;
        if (user.NormalizedEmail != normalized)
        {
            outbox.Enqueue(new SendNotice(user.Id, AccountNotice.EmailChanged, Masked.Recipient(user.Email)), before);
            OrderProof(user);
        }

        return readdressed;
    }

    private void OrderProof(User user)
    {
        if (user.AwaitsInvitation)
        {
            outbox.Enqueue(new SendInvitation(Language: null, user.Id), user.Email);
        }
        else
        {
            outbox.Enqueue(new SendVerification(Language: null, user.Id), user.Email);
        }
    }
}
