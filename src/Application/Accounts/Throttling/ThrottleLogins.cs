using MediatR;
using ShopClean.Application.Auditing;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts.Throttling;

/// <summary>Lets a login try its password only when it may.</summary>
public sealed class ThrottleLogins(PasswordTries tries, IAuditTrail audit) : IPipelineBehavior<Login, Result<LoginResponse>>
{
    /// <inheritdoc/>
    public async Task<Result<LoginResponse>> Handle(
        Login request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<Result<LoginResponse>> next
    )
    {
        var (admitted, wait) = await tries.AskAsync(request.Identifier!, cancellationToken);
        if (admitted is null)
        {
            // Whose name it is was not looked up, and is not told.
            audit.CountRefused(AuditAction.LoginFailed, userId: null, ErrorCodes.RateLimitExceeded);
            return AccountErrors.TooManyTries(wait);
        }

        using (admitted)
        {
            return Judge(admitted, await next());
        }
    }

    private static Result<LoginResponse> Judge(LoginTry tried, Result<LoginResponse> outcome)
    {
        // Whoever hears anything else knows the password.
        if (outcome.IsFailure && outcome.Error == AccountErrors.InvalidCredentials)
        {
            tried.Failed();
        }
        else
        {
            tried.Succeeded();
        }

        return outcome;
    }
}
