namespace ShopClean.Application.Accounts;

/// <summary>Codes of broken rules about account fields, by which <see cref="Domain.Common.FieldFault.Code"/> is translated.</summary>
public static class AccountFaults
{
#pragma warning disable CS1591 // The names say it.
    public const string Required = "NotEmptyValidator";
    public const string TooLong = "MaximumLengthValidator";
    public const string EmailInvalid = nameof(EmailInvalid);
    public const string PasswordRequired = nameof(PasswordRequired);
    public const string PasswordTooShort = nameof(PasswordTooShort);
    public const string PasswordTooLong = nameof(PasswordTooLong);
    public const string PasswordWithoutLowerCase = nameof(PasswordWithoutLowerCase);
    public const string PasswordWithoutUpperCase = nameof(PasswordWithoutUpperCase);
    public const string PasswordWithoutDigit = nameof(PasswordWithoutDigit);
    public const string PasswordWithoutSymbol = nameof(PasswordWithoutSymbol);
    public const string PasswordTooCommon = nameof(PasswordTooCommon);
    public const string PasswordHasUsername = nameof(PasswordHasUsername);
    public const string PasswordHasEmail = nameof(PasswordHasEmail);
    public const string PasswordNotRepeated = nameof(PasswordNotRepeated);
#pragma warning restore CS1591
}
