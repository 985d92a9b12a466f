using MailKit.Net.Smtp;
using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Notifications;

namespace ShopClean.Infrastructure.Mail;

/// <summary>
/// Translates failures of the mail server, by whether a retry can help. Servers repeat addresses in their answers, and failures are stored: the text is
/// masked, and the library's exceptions are not passed on.
/// </summary>
internal static class SmtpFailures
{
    // The server asks for a login, or for another one: 530, 534, 535, 538 (RFC 4954, 6).
    private const int FirstOfLogins = 530;
    private const int LastOfLogins = 539;
    private const int FirstPermanent = 500;

    /// <summary>The server can't be reached, can't be trusted, or broke off.</summary>
    public static UnavailableException Unusable(Exception failure, string recipient = "") =>
        new($"The mail server can't be used: {OutboxErrorText.Clean(failure.Message, recipient)}");

    /// <summary>The server answered that it does not take a mail.</summary>
    public static Exception Refused(SmtpCommandException refusal, string recipient)
    {
        var answer = OutboxErrorText.Clean($"{(int)refusal.StatusCode} {refusal.Message}", recipient);
        return IsForGood((int)refusal.StatusCode)
            ? new UndeliverableException($"The mail server refuses the mail: {answer}")
            : new UnavailableException($"The mail server does not take the mail for now: {answer}");
    }

    private static bool IsForGood(int status) => status is >= FirstPermanent and not (>= FirstOfLogins and <= LastOfLogins);
}
