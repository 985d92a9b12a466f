using AutoMapper;
using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Registers an account.</summary>
public sealed record Register : IRequest<Result<RegisteredResponse>>
{
    /// <summary>The name to be known by: 3 to 30 letters, digits, underscores, dots and hyphens.</summary>
    public string? Username { get; init; }

    /// <summary>The address that has to be verified.</summary>
    public string? Email { get; init; }

    /// <summary>E.164; optional.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>At least 8 characters, with lower and upper case, a digit and another character.</summary>
    public string? Password { get; init; }

    /// <summary>The password once more.</summary>
    public string? ConfirmPassword { get; init; }
}

/// <summary>The new account, which waits for the verification of its address.</summary>
/// <param name="User">The user.</param>
/// <param name="RequiresEmailVerification">Whether logging in has to wait for the verification.</param>
public sealed record RegisteredResponse(UserResponse User, bool RequiresEmailVerification);

internal sealed class RegisterValidator : AbstractValidator<Register>
{
    public RegisterValidator()
    {
        RuleFor(request => request.Username).MustBeUsername();
        RuleFor(request => request.Email).MustBeEmailAddress();
        RuleFor(request => request.PhoneNumber).MustBePhoneNumber();
        RuleFor(request => request.Password).MustBeNewPassword();
        this.MustNotContainUser(request => request.Password, request => (request.Username, request.Email));
        RuleFor(request => request.ConfirmPassword).MustRepeat(request => request.Password);
    }
}

internal sealed class RegisterHandler(
    IRepository<User> users,
    IUnitOfWork work,
    IPasswordHasher passwords,
    IOutbox outbox,
    ICurrentActor current,
    IMapper mapper,
    TimeProvider clock
) : IRequestHandler<Register, Result<RegisteredResponse>>
{
    public async Task<Result<RegisteredResponse>> Handle(Register request, CancellationToken cancellationToken)
    {
        if (await FindTakenAsync(request, cancellationToken) is { } taken)
        {
            return taken;
        }

        var hash = await passwords.HashAsync(request.Password!, cancellationToken);
        var language = current.Language ?? Languages.English;
        var user = User.Register(request.Username!, request.Email!, request.PhoneNumber, hash, clock.GetUtcNow(), language);
        users.Add(user);
        outbox.Enqueue(new SendVerification(MailLanguages.Of(language)), user.Email);

        var saved = await work.SaveAsync(cancellationToken);
        return saved.IsFailure ? saved.Error : new RegisteredResponse(mapper.Map<UserResponse>(user), !user.IsVerified);
    }

    // Looking first saves the cost of a hash; the unique indexes decide between two who register at once.
    private async Task<Error?> FindTakenAsync(Register request, CancellationToken ct) =>
        await users.AnyAsync(new UserByUsernameSpec(request.Username!), ct) ? Error.AlreadyExists("User", "username")
        : await users.AnyAsync(new UserByEmailSpec(request.Email!), ct) ? Error.AlreadyExists("User", "email")
        : null;
}
