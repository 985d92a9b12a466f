using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>The caller changes the own account; absent fields stay as they are. The address and the password have ways of their own.</summary>
public sealed record UpdateProfile : IRequest<Result<ProfileResponse>>
{
    /// <summary>The name to be known by: 3 to 30 letters, digits, underscores, dots and hyphens; unique.</summary>
    public Optional<string?> Username { get; init; }

    /// <summary>E.164; null clears it.</summary>
    public Optional<string?> PhoneNumber { get; init; }

    /// <summary>The language of mails: <c>en</c> or <c>id</c>.</summary>
    public Optional<string?> Language { get; init; }
}

internal sealed class UpdateProfileValidator : AbstractValidator<UpdateProfile>
{
    public UpdateProfileValidator()
    {
        When(request => request.Username.IsGiven, () => RuleFor(request => request.Username.Value).MustBeUsername());
        RuleFor(request => request.PhoneNumber.Value).MustBePhoneNumber();
        When(
            request => request.Language.IsGiven,
            () =>
                RuleFor(request => request.Language.Value)
                    .Must(language => Languages.All.Contains(language, StringComparer.Ordinal), new Demand { Choices = Languages.All })
                    .WithMessage($"Language must be one of {string.Join(", ", Languages.All)}")
        );
    }
}

internal sealed class UpdateProfileHandler(Managed<User> users, IReadRepository reader, ICurrentActor current)
    : IRequestHandler<UpdateProfile, Result<ProfileResponse>>
{
    public Task<Result<ProfileResponse>> Handle(UpdateProfile request, CancellationToken cancellationToken) =>
        users
            .ChangeAsync(Right.UseOwnAccount, current.RequireUserId(), (user, _, now) => Describe(request, user, now), cancellationToken)
            .ThenAsync(user => reader.ReadUserAsync(user.Id, cancellationToken));

    private static Result Describe(UpdateProfile request, User user, DateTimeOffset now)
    {
        user.Describe(
            request.Username.Or(user.Username)!,
            request.PhoneNumber.Or(user.PhoneNumber),
            request.Language.Or(user.Language)!,
            now
        );
        return Result.Success;
    }
}
