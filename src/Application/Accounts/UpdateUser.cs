using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Application.Notifications;
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

/// <summary>What an account may say.</summary>
public sealed class UpdateUserValidator : AbstractValidator<UpdateUser>
{
    /// <summary>Declares the rules.</summary>
    public UpdateUserValidator()
    {
        When(request => request.Username.IsGiven, () => RuleFor(request => request.Username.Value).AUsername());
        When(request => request.Email.IsGiven, () => RuleFor(request => request.Email.Value).AnEmail());
        RuleFor(request => request.PhoneNumber.Value).APhoneNumber();
    }
}

/// <summary>Changes the account. Another address is told to the one before, and asked whether it is the user's.</summary>
public sealed class UpdateUserHandler(ManagedUsers managed, IOutbox outbox, IUnitOfWork work, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<UpdateUser, Result<ProfileResponse>>
{
    /// <inheritdoc/>
    public async Task<Result<ProfileResponse>> Handle(UpdateUser request, CancellationToken cancellationToken)
    {
        if (await managed.FindAsync(request.Id, cancellationToken) is not { } user)
        {
            return AccountErrors.NotFound;
        }

        var (before, normalized) = (user.Email, user.NormalizedEmail);
        var changed = await managed.ChangeAsync(user, one => Apply(request, one), cancellationToken);
        if (changed.IsFailure)
        {
            return changed.Error;
        }

        if (user.NormalizedEmail != normalized)
        {
            outbox.Enqueue(new SendNotice(user.Id, AccountNotice.EmailChanged, Masked.Recipient(user.Email)), before);
            OrderProof(user);
        }

        var saved = await work.SaveAsync(user, cancellationToken);
        return saved.IsFailure ? saved.Error : await managed.ReadAsync(user.Id, cancellationToken);
    }

    private Result Apply(UpdateUser request, User user)
    {
        var now = clock.GetUtcNow();
        user.Describe(request.Username.Or(user.Username)!, request.PhoneNumber.Or(user.PhoneNumber), user.Language, now);
        return request.Email.IsGiven ? user.Readdress(request.Email.Value!, current.Actor, now) : Result.Success;
    }

    private void OrderProof(User user)
    {
        if (user.AwaitsInvitation)
        {
            outbox.Enqueue(new SendInvitation(Language: null), user.Email);
        }
        else
        {
            outbox.Enqueue(new SendVerification(Language: null), user.Email);
        }
    }
}
