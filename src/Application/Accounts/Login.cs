using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Logs a user in and starts a session.</summary>
public sealed record Login : IRequest<Result<LoginResponse>>
{
    /// <summary>The user's name or address.</summary>
    public string? Identifier { get; init; }

    /// <summary>The user's password.</summary>
    public string? Password { get; init; }

    /// <summary>Whether the refresh token is to be set as a cookie that scripts can't read, instead of being returned.</summary>
    public bool? UseCookies { get; init; }
}

internal sealed class LoginValidator : AbstractValidator<Login>
{
    public LoginValidator()
    {
        RuleFor(request => request.Identifier)
            .Required("Identifier (your username or email)")
            .MustHaveAtMost("Identifier", UserLimits.MaxEmail);
        RuleFor(request => request.Password).Required("Password").MustHaveAtMost("Password", UserLimits.MaxPassword);
    }
}

/// <summary>Logs in. A wrong name and a wrong password get the same answer after the same time.</summary>
internal sealed class LoginHandler(IRepository<User> users, IPasswordHasher passwords, SignIns signIns)
    : IRequestHandler<Login, Result<LoginResponse>>
{
    public async Task<Result<LoginResponse>> Handle(Login request, CancellationToken cancellationToken)
    {
        var user = await users.FirstOrDefaultAsync(new UserByIdentifierSpec(request.Identifier!), cancellationToken);
        var check = await passwords.VerifyAsync(user?.PasswordHash, request.Password!, cancellationToken);
        if (user is null || check == PasswordCheck.Failed)
        {
            return signIns.Refuse(user, AccountErrors.InvalidCredentials);
        }

        if (check == PasswordCheck.SuccessRehashNeeded)
        {
            user.Rehash(await passwords.HashAsync(request.Password!, cancellationToken));
        }

        return await signIns.AdmitAsync(user, cancellationToken);
    }
}
