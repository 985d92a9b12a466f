using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Deactivates or activates an account.</summary>
public sealed record SetUserStatus : IRequest<Result<ProfileResponse>>, ITransactional
{
    /// <summary>The user's key, from the address.</summary>
    [JsonIgnore]
    public long Id { get; init; }

    /// <summary>Whether the account may be used.</summary>
    public bool? IsActive { get; init; }
}

internal sealed class SetUserStatusValidator : AbstractValidator<SetUserStatus>
{
    public SetUserStatusValidator() =>
        RuleFor(request => request.IsActive).Must(active => active is not null).WithMessage("isActive must be true or false");
}

/// <summary>Changes the state. Deactivating ends all sessions; activating brings none back.</summary>
internal sealed class SetUserStatusHandler(ManagedUsers managed, SessionEndings endings, IReadRepository reader)
    : IRequestHandler<SetUserStatus, Result<ProfileResponse>>
{
    public async Task<Result<ProfileResponse>> Handle(SetUserStatus request, CancellationToken cancellationToken)
    {
        var isActive = request.IsActive!.Value;
        var set = await managed.ChangeAsync(request.Id, (user, actor, now) => user.SetActive(isActive, actor, now), cancellationToken);
        if (set.IsFailure || isActive)
        {
            return set.IsFailure ? set.Error : await managed.SaveAsync(set.Value, cancellationToken);
        }

        var ended = await endings.EndAllAsync(set.Value, SessionEnding.Deactivation, cancellationToken);
        return ended.IsFailure ? ended.Error : await reader.ReadUserAsync(request.Id, cancellationToken);
    }
}
