using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts.Passwords;

/// <summary>Finds passwords that contain the user's name or address.</summary>
public static class PersonalPasswords
{
    /// <summary>Shorter names may be in a good password by chance.</summary>
    private const int MinNameLength = 4;

    /// <summary>What is wrong with a password of this user: a code and a sentence each.</summary>
    public static IEnumerable<(string Code, string Message)> FaultsOf(string? password, string? username, string? email)
    {
        if (Contains(password, username))
        {
            yield return (AccountFaults.PasswordHasUsername, "Password must not contain your username");
        }

        if (Contains(password, email?.Split('@')[0]))
        {
            yield return (AccountFaults.PasswordHasEmail, "Password must not contain your email address or the part of it before the @");
        }
    }

    /// <summary>The same, as faults of a field.</summary>
    public static IEnumerable<FieldFault> FaultsOf(string field, string? password, string? username, string? email) =>
        FaultsOf(password, username, email).Select(fault => new FieldFault(field, fault.Message) { Code = fault.Code });

    private static bool Contains(string? password, string? name) =>
        password is not null && name is { Length: >= MinNameLength } && password.Contains(name, StringComparison.OrdinalIgnoreCase);
}
