using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using ShopClean.Application.Common;
using ShopClean.Application.Notifications;

namespace ShopClean.Infrastructure.Mail;

/// <summary>Sends mails through a mail server.</summary>
internal sealed class SmtpMailSender(SmtpConnections connections, IOptions<MailOptions> options, TimeProvider clock) : IMailSender
{
    public async Task SendAsync(MailMessage mail, CancellationToken ct)
    {
        using var message = MimeMessages.Of(mail, options.Value, clock.GetUtcNow());
        try
        {
            await connections.SendAsync(message, ct);
        }
        catch (SmtpCommandException refusal)
        {
            throw SmtpFailures.Refused(refusal, mail.To);
        }
        catch (Exception failure) when (failure is not UnavailableException)
        {
            ct.ThrowIfCancellationRequested();
            throw SmtpFailures.Unusable(failure, mail.To);
        }
    }
}
