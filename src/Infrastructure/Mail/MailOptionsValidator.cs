using Microsoft.Extensions.Options;

namespace ShopClean.Infrastructure.Mail;

/// <summary>Lists everything that is wrong with the settings under <c>Mail</c>, without showing the password.</summary>
internal sealed class MailOptionsValidator : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var faults = FaultsOf(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsOf(MailOptions options)
    {
        if (Mailboxes.Read(options.From) is null)
        {
            yield return $"Mail:From is \"{options.From}\"; it must be an address, or a name and an address: ShopClean <no-reply@example.com>.";
        }

        if (options.Provider is not { } provider || !Enum.IsDefined(provider))
        {
            yield return "Mail:Provider must be Capture or Smtp.";
        }

        if (options.Provider is MailProvider.Smtp)
        {
            if (string.Equals(options.From, MailOptions.CaptureFrom, StringComparison.Ordinal))
            {
                yield return "Mail:From is missing; it must be the address that mails come from, as Mail:Provider is Smtp.";
            }

            foreach (var fault in FaultsOf(options.Smtp))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> FaultsOf(SmtpOptions smtp)
    {
        if (string.IsNullOrWhiteSpace(smtp.Host))
        {
            yield return "Mail:Smtp:Host is missing; it must name the mail server, as Mail:Provider is Smtp.";
        }

        if (smtp.Port is < 1 or > 65535)
        {
            yield return $"Mail:Smtp:Port is {smtp.Port}; it must be from 1 to 65535.";
        }

        if (!Enum.IsDefined(smtp.Security))
        {
            yield return $"Mail:Smtp:Security is {smtp.Security}; it must be None, StartTls (usually port 587) or Tls (usually port 465).";
        }

        if (smtp.User.Length == 0 != (smtp.Password.Length == 0))
        {
            yield return "Mail:Smtp:User and Mail:Smtp:Password must both be set, or neither.";
        }

        if (smtp is { Security: SmtpSecurity.None, Password.Length: > 0 })
        {
            yield return "Mail:Smtp:Security is None, so Mail:Smtp:Password would be sent in clear; set Security to StartTls.";
        }
    }
}
