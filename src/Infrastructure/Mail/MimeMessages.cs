using MimeKit;
using MimeKit.Utils;
using ShopClean.Application.Notifications;

namespace ShopClean.Infrastructure.Mail;

/// <summary>Creates MIME messages, the same for files and servers, so that captured mails are what would be sent.</summary>
internal static class MimeMessages
{
    // RFC 5322, 2.1.1.
    private const int MaxLine = 998;

    /// <summary>The mail with its headers and both bodies.</summary>
    /// <exception cref="UndeliverableException">The recipient is no address.</exception>
    public static MimeMessage Of(MailMessage mail, MailOptions options, DateTimeOffset now)
    {
        var from = MailboxAddress.Parse(options.From);
        var message = new MimeMessage([from], [Recipient(mail)], subject: "", Body(mail))
        {
            Date = now,
            // The one that is made by itself would end with this machine's name.
            MessageId = MimeUtils.GenerateMessageId(from.Domain),
        };
        message.Headers.Replace(SubjectHeader.Of(mail.Subject));
        // Nobody's automatic answer is wanted (RFC 3834).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        // What needs no encoding stays readable, its links in one piece.
        message.Prepare(EncodingConstraint.SevenBit, MaxLine);
        return message;
    }

    // The address itself is left out of the words: they end up where operators read them.
    private static MailboxAddress Recipient(MailMessage mail) =>
        Mailboxes.ReadAddress(mail.To) ?? throw new UndeliverableException("The recipient is no e-mail address.");

    private static MimeEntity Body(MailMessage mail) =>
        new BodyBuilder
        {
            TextBody = mail.Text.ReplaceLineEndings("\r\n"),
            HtmlBody = mail.Html.ReplaceLineEndings("\r\n"),
        }.ToMessageBody();
}
