using MediatR;
using ShopClean.Application.Auditing;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts.Throttling;

/// <summary>Checks the password of a login only when the throttle admits it.</summary>
public sealed class ThrottleLogins(PasswordThrottle throttle, IAuditTrail audit) : IPipelineBehavior<Login, Result<LoginResponse>>
{
    /// <inheritdoc/>
    public async Task<Result<LoginResponse>> Handle(
        Login request,
        CancellationToken cancellationToken,
        RequestHandlerDelegate<Result<LoginResponse>> next
    )
    {
        var (admitted, wait) = await throttle.TryAdmitAsync(request.Identifier!, cancellationToken);
        if (admitted is null)
        {
            // The user is not looked up: the entry names none.
            audit.CountRefused(AuditAction.LoginFailed, userId: null, ErrorCodes.RateLimitExceeded);
            return AccountErrors.TooManyTries(wait);
        }

        using (admitted)
        {
            return Report(admitted, await next());
        }
    }

    private static Result<LoginResponse> Report(LoginAttempt attempt, Result<LoginResponse> outcome)
    {
        // Any other outcome means that the password was right.
        if (outcome.IsFailure && outcome.Error == AccountErrors.InvalidCredentials)
        {
            attempt.Failed();
        }
        else
        {
            attempt.Succeeded();
        }

        return outcome;
    }
}
