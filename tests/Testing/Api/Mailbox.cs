using System.Text.RegularExpressions;
using ShopClean.Infrastructure.Mail;
using ShopClean.Infrastructure.Sms;

namespace ShopClean.Testing.Api;

/// <summary>The mails that the server wrote instead of sending them.</summary>
public sealed partial class Mailbox(string dataDirectory)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly CapturedMails captured = new(Path.Combine(dataDirectory, "mail"));
    private readonly CapturedSmsMessages sms = new(Path.Combine(dataDirectory, "sms"));

    /// <summary>The mails to an address, the newest first.</summary>
    public async Task<IReadOnlyList<CapturedMail>> MailsToAsync(string email)
    {
        var mails = new List<CapturedMail>();
        foreach (var name in captured.Names(most: int.MaxValue))
        {
            if (await captured.ReadAsync(name, CancellationToken.None) is { } mail && mail.To.Contains(email, StringComparison.Ordinal))
            {
                mails.Add(mail);
            }
        }

        return mails;
    }

    /// <summary>Waits until so many mails have come, and gives the newest.</summary>
    public async Task<CapturedMail> MailToAsync(string email, int number = 1, TimeSpan? patience = null)
    {
        using var waiting = new CancellationTokenSource(patience ?? Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await timer.WaitForNextTickAsync(waiting.Token))
        {
            var mails = await MailsToAsync(email);
            if (mails.Count >= number)
            {
                return mails[0];
            }
        }

        throw new TimeoutException($"No mail to {email} came.");
    }

    /// <summary>Waits until so many text messages have come to a phone, and gives the newest.</summary>
    public async Task<CapturedSms> SmsToAsync(string phone, int number = 1)
    {
        using var waiting = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await timer.WaitForNextTickAsync(waiting.Token))
        {
            var messages = sms.Latest(most: int.MaxValue).Where(message => message.To == phone).ToList();
            if (messages.Count >= number)
            {
                return messages[0];
            }
        }

        throw new TimeoutException($"No text message to {phone} came.");
    }

    /// <summary>The path of the verification link in a mail, with its token and address.</summary>
    public static string VerificationPathIn(CapturedMail mail) => VerificationLink().Match(mail.Text).Value;

    /// <summary>The path of the page that a mail leads to, with its token and address.</summary>
    public static string PagePathIn(CapturedMail mail) => PageLink().Match(mail.Text).Value;

    /// <summary>The code of six digits in a text message.</summary>
    public static string CodeIn(CapturedSms message) => Code().Match(message.Text).Value;

    /// <summary>A value in the address of a link, as it was before it was escaped.</summary>
    public static string ValueIn(string link, string name) => Uri.UnescapeDataString(link.Split(name + "=", 2)[1].Split('&')[0]);

    [GeneratedRegex(@"\b[0-9]{6}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"/account/[a-z-]+\?token=[^&\s]+&email=[^\s]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageLink();

    [GeneratedRegex(@"/api/v1/auth/verify-email\?token=[^&\s]+&email=[^\s]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VerificationLink();
}
