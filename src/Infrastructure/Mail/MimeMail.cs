using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using MailMessage = ShopClean.Application.Notifications.MailMessage;

namespace ShopClean.Infrastructure.Mail;

/// <summary>Mails in the framework's form: the same for a file and for a server, so that what is captured is what would be sent.</summary>
internal static class MimeMail
{
    // RFC 5322, 2.1.1.
    private const int MaxLine = 998;

    /// <summary>The mail with its headers and both bodies.</summary>
    /// <exception cref="FormatException">The recipient is no address.</exception>
    public static System.Net.Mail.MailMessage Build(MailMessage mail, MailAddress from)
    {
        var message = new System.Net.Mail.MailMessage(from, MailAddresses.Parse(mail.To))
        {
            Subject = OneLine(mail.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.Headers["Message-ID"] = $"<{Guid.NewGuid():N}@{from.Host}>";
        // Nobody's automatic answer is wanted (RFC 3834).
        message.Headers["Auto-Submitted"] = "auto-generated";
        // The last alternative is the one that is shown by those who can (RFC 2046, 5.1.4).
        message.AlternateViews.Add(Body(mail.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(Body(mail.Html, MediaTypeNames.Text.Html));
        return message;
    }

    private static AlternateView Body(string text, string type)
    {
        var body = AlternateView.CreateAlternateViewFromString(
            text.ReplaceLineEndings("\r\n"),
            new ContentType(type) { CharSet = "utf-8" }
        );
        // The framework's quoted-printable would encode line ends too, which RFC 2045, 6.7 forbids in texts.
        body.TransferEncoding = IsPlain(text) ? TransferEncoding.SevenBit : TransferEncoding.Base64;
        return body;
    }

    // What needs no encoding is readable in the file, its links in one piece.
    private static bool IsPlain(string text) =>
        Ascii.IsValid(text) && !text.Contains('\0') && text.Split('\n').All(line => line.Length < MaxLine);

    // A control character could start a header of its own; "=?" in plain text would be taken for an encoded word.
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            line.Append(Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? " " : rune.ToString());
        }

        return line.ToString().Replace("=?", "= ?", StringComparison.Ordinal).Trim();
    }
}
