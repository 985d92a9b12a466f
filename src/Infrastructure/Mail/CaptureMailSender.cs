using System.Globalization;
using Microsoft.Extensions.Options;
using MimeKit;
using ShopClean.Application.Notifications;

namespace ShopClean.Infrastructure.Mail;

/// <summary>Writes each mail to a file (RFC 5322) instead of sending it. A name begins with the time, so that names sort as the mails were written.</summary>
internal sealed class CaptureMailSender(CapturedMails captured, IOptions<MailOptions> options, TimeProvider clock) : IMailSender
{
    // As a mail server gets it.
    private static readonly FormatOptions Format = new() { NewLineFormat = NewLineFormat.Dos, EnsureNewLine = true };

    public async Task SendAsync(MailMessage mail, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        using var message = MimeMessages.Of(mail, options.Value, now);
        var name = now.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture) + $"-{Guid.NewGuid():N}";

        Directory.CreateDirectory(captured.Directory);
        // The move makes the whole file appear at once.
        var draft = Path.Combine(captured.Directory, name + ".draft");
        await message.WriteToAsync(Format, draft, ct);
        File.Move(draft, Path.Combine(captured.Directory, name + ".eml"));
    }
}
