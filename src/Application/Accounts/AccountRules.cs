using System.Linq.Expressions;
using System.Net.Mail;
using FluentValidation;
using FluentValidation.Results;
using ShopClean.Application.Accounts.Passwords;
using ShopClean.Application.Common;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts;

/// <summary>Rules about account fields that several validators share.</summary>
public static class AccountRules
{
    /// <summary>A name that a user may choose.</summary>
    public static void MustBeUsername<T>(this IRuleBuilderInitial<T, string?> rule) =>
        rule.Cascade(CascadeMode.Stop)
            .Required("Username")
            .Length(UserLimits.MinUsername, UserLimits.MaxUsername)
            .WithMessage($"Username must have {UserLimits.MinUsername} to {UserLimits.MaxUsername} characters")
            .Must(
                name => name!.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.' or '-'),
                new Demand { Pattern = "^[A-Za-z0-9_.-]+$" }
            )
            .WithMessage("Username may have only letters (a-z), digits, underscores, dots and hyphens");

    /// <summary>An address that mail can be sent to.</summary>
    public static void MustBeEmailAddress<T>(this IRuleBuilderInitial<T, string?> rule) =>
        rule.Cascade(CascadeMode.Stop)
            .Required("Email")
            .MustHaveAtMost("Email", UserLimits.MaxEmail)
            .Must(IsAnEmail, new Demand { Format = "email" })
            .WithMessage("Email must be an e-mail address, such as name@example.com")
            .WithErrorCode(AccountFaults.EmailInvalid);

    /// <summary>A password that may be chosen: each broken rule has its own message.</summary>
    public static void MustBeNewPassword<T>(this IRuleBuilderInitial<T, string?> rule) =>
        rule.Cascade(CascadeMode.Continue)
            .Must(password => !string.IsNullOrEmpty(password))
            .WithMessage("Password is required")
            .WithErrorCode(AccountFaults.PasswordRequired)
            .Must(
                password => string.IsNullOrEmpty(password) || password.Length >= UserLimits.MinPassword,
                new Demand { MinLength = UserLimits.MinPassword }
            )
            .WithMessage($"Password must have at least {UserLimits.MinPassword} characters")
            .WithErrorCode(AccountFaults.PasswordTooShort)
            .MaximumLength(UserLimits.MaxPassword)
            .WithMessage($"Password may have at most {UserLimits.MaxPassword} characters")
            .WithErrorCode(AccountFaults.PasswordTooLong)
            .Must(password => string.IsNullOrEmpty(password) || password.Any(char.IsLower))
            .WithMessage("Password must have a lower-case letter")
            .WithErrorCode(AccountFaults.PasswordWithoutLowerCase)
            .Must(password => string.IsNullOrEmpty(password) || password.Any(char.IsUpper))
            .WithMessage("Password must have an upper-case letter")
            .WithErrorCode(AccountFaults.PasswordWithoutUpperCase)
            .Must(password => string.IsNullOrEmpty(password) || password.Any(char.IsDigit))
            .WithMessage("Password must have a digit")
            .WithErrorCode(AccountFaults.PasswordWithoutDigit)
            .Must(password => string.IsNullOrEmpty(password) || password.Any(character => !char.IsLetterOrDigit(character)))
            .WithMessage("Password must have a character that is neither a letter nor a digit")
            .WithErrorCode(AccountFaults.PasswordWithoutSymbol)
            .Must(password => string.IsNullOrEmpty(password) || !CommonPasswords.Contains(password))
            .WithMessage("Password is one of the most common ones, or nearly: choose one that nobody would guess")
            .WithErrorCode(AccountFaults.PasswordTooCommon);

    /// <summary>The password once more, against typing errors.</summary>
    public static void MustRepeat<T>(this IRuleBuilderInitial<T, string?> rule, Func<T, string?> password) =>
        rule.Cascade(CascadeMode.Stop)
            .Required("Password confirmation")
            .Must((request, confirmation) => confirmation == password(request))
            .WithMessage("Password confirmation does not match the password")
            .WithErrorCode(AccountFaults.PasswordNotRepeated);

    /// <summary>A password that says nothing about its user; each broken rule has its own message.</summary>
    public static void MustNotContainUser<T>(
        this AbstractValidator<T> validator,
        Expression<Func<T, string?>> password,
        Func<T, (string? Username, string? Email)> user
    ) =>
        validator
            .RuleFor(password)
            .Custom(
                (chosen, context) =>
                {
                    var (username, email) = user(context.InstanceToValidate);
                    foreach (var fault in PersonalPasswords.FaultsOf(context.PropertyPath, chosen, username, email))
                    {
                        context.AddFailure(new ValidationFailure(fault.Field, fault.Message) { ErrorCode = fault.Code });
                    }
                }
            );

    /// <summary>Whether mail can be sent there.</summary>
    public static bool IsAnEmail(string? email) =>
        email is { Length: <= UserLimits.MaxEmail }
        && MailAddress.TryCreate(email, out var parsed)
        && parsed.Address == email
        && parsed.User.Length <= UserLimits.MaxEmailName
        && !parsed.User.EndsWith('.')
        && IsHost(parsed.Host)
        && email.All(character => character is > ' ' and < (char)127)
        && email.IndexOfAny(['<', '>', '(', ')', ',', ';', ':', '"', '\\', '[', ']']) < 0;

    // RFC 1035, 2.3.1. Nothing stands after the last dot but a name: one host would have two names, and one mailbox two accounts.
    private static bool IsHost(string host) =>
        host.Split('.') is { Length: > 1 } labels && labels.All(IsLabel) && !labels[^1].All(char.IsAsciiDigit);

    private static bool IsLabel(string label) =>
        label is [not '-', ..] and [.., not '-']
        && label.Length <= UserLimits.MaxHostLabel
        && label.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');
}
