using System.Globalization;
using System.Net.Mail;
using Microsoft.Extensions.Options;
using ShopClean.Application.Notifications;
using MailMessage = ShopClean.Application.Notifications.MailMessage;

namespace ShopClean.Infrastructure.Mail;

/// <summary>Writes each mail to a file (RFC 5322) instead of sending it. A name begins with the time, so that names sort as the mails were written.</summary>
internal sealed class CaptureMailSender(CapturedMails captured, IOptions<MailOptions> options, TimeProvider clock) : IMailSender
{
    public async Task SendAsync(MailMessage mail, CancellationToken ct)
    {
        using var message = MimeMail.Build(mail, new MailAddress(options.Value.From));
        var name = clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture) + $"-{Guid.NewGuid():N}.eml";

        // The framework's writer chooses the name, so it writes into a directory of its own; the move makes the whole file appear at once.
        var draft = Directory.CreateDirectory(Path.Combine(captured.Directory, "." + name));
        try
        {
            using var writer = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = draft.FullName,
            };
            await writer.SendMailAsync(message, ct);
            File.Move(draft.GetFiles().Single().FullName, Path.Combine(captured.Directory, name));
        }
        finally
        {
            draft.Delete(recursive: true);
        }
    }
}
