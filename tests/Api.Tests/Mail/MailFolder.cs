using Microsoft.Extensions.Options;
using ShopClean.Application.Notifications;
using ShopClean.Infrastructure.Mail;
using ShopClean.Testing;

namespace ShopClean.Api.Tests.Mail;

/// <summary>A sender that captures into a directory of its own.</summary>
internal sealed class MailFolder : IDisposable
{
    private readonly string directory = Path.Combine(Path.GetTempPath(), $"shopclean-mail-{Guid.NewGuid():N}");

    public MailFolder(MailOptions? options = null)
    {
        Mails = new CapturedMails(directory);
        Sender = new CaptureMailSender(Mails, Options.Create(options ?? new MailOptions()), Clock);
    }

    public ManualClock Clock { get; } = new();

    public CapturedMails Mails { get; }

    public IMailSender Sender { get; }

    /// <summary>The file that a mail becomes.</summary>
    public async Task<string> SendAsync(MailMessage mail)
    {
        await Sender.SendAsync(mail, CancellationToken.None);
        return await File.ReadAllTextAsync(Path.Combine(directory, Mails.Names(1).Single()));
    }

    /// <summary>The same, read back.</summary>
    public async Task<CapturedMail> SendAndReadAsync(MailMessage mail)
    {
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        await Sender.SendAsync(mail, CancellationToken.None);
        return (await Mails.ReadAsync(Mails.Names(1).Single(), CancellationToken.None))!;
    }

    public void Dispose()
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
