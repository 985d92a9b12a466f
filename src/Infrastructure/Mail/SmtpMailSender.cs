using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;
using ShopClean.Application.Notifications;
using MailMessage = ShopClean.Application.Notifications.MailMessage;

namespace ShopClean.Infrastructure.Mail;

/// <summary>Hands mails to a server with the framework's client. One connection for each mail: an outbox delivers a few at a time.</summary>
internal sealed class SmtpMailSender(IOptions<MailOptions> options) : IMailSender
{
    public async Task SendAsync(MailMessage mail, CancellationToken ct)
    {
        var smtp = options.Value.Smtp;
        using var message = MimeMail.Build(mail, new MailAddress(options.Value.From));
        using var client = new SmtpClient(smtp.Host, smtp.Port)
        {
            // STARTTLS, or nothing is sent.
            EnableSsl = smtp.Security is not SmtpSecurity.None,
            Credentials = smtp.User.Length == 0 ? null : new NetworkCredential(smtp.User, smtp.Password),
            UseDefaultCredentials = false,
        };
        // The client's own timeout is for its synchronous methods only: the caller's token is what ends a server that hangs.
        await client.SendMailAsync(message, ct);
    }
}
