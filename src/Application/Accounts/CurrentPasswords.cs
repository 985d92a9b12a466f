using ShopClean.Application.Accounts.Throttling;
using ShopClean.Application.Auditing;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>
/// Checks the present password of a signed-in user again, before something that a stolen session must not do. Guessing is throttled and noted as at a login.
/// </summary>
public sealed class CurrentPasswords(IPasswordHasher passwords, PasswordThrottle throttle, IAuditTrail audit)
{
    /// <summary>The fault of a wrong password: one of the field, as 401 means that the client is not signed in. Fails where the throttle refuses.</summary>
    /// <param name="field">The field that has the password.</param>
    /// <param name="user">Whose password it should be.</param>
    /// <param name="password">What was sent.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Result<IReadOnlyList<FieldFault>>> FaultsOfAsync(string field, User user, string password, CancellationToken ct)
    {
        var (admitted, wait) = await throttle.TryAdmitAsync(user.Username, ct);
        if (admitted is null)
        {
            return Refuse(user, AccountErrors.TooManyTries(wait));
        }

        using (admitted)
        {
            if (await passwords.VerifyAsync(user.PasswordHash, password, ct) != PasswordCheck.Failed)
            {
                admitted.Succeeded();
                return Result<IReadOnlyList<FieldFault>>.Succeeded([]);
            }

            admitted.Failed();
            Refuse(user, AccountErrors.InvalidCredentials);
            return Result<IReadOnlyList<FieldFault>>.Succeeded([new FieldFault(field, "The current password is wrong")]);
        }
    }

    private Error Refuse(User user, Error why)
    {
        audit.CountRefused(AuditAction.PasswordRefused, user.Id, why.Code);
        return why;
    }
}
