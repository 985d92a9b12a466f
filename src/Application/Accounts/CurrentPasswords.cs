using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Asks a user who is signed in for the password once more, before something that a borrowed session must not do.</summary>
public static class CurrentPasswords
{
    /// <summary>The fault of a wrong password: one of the field, for a 401 would tell clients that they are not signed in.</summary>
    public static async Task<IEnumerable<FieldFault>> FaultsOfCurrentAsync(
        this IPasswordHasher passwords,
        string field,
        User user,
        string password,
        CancellationToken ct
    ) =>
        await passwords.VerifyAsync(user.PasswordHash, password, ct) == PasswordCheck.Failed
            ? [new FieldFault(field, "The current password is wrong")]
            : [];
}
