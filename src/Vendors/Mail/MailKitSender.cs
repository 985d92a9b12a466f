using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;
using ShopClean.Application.Notifications;
using ShopClean.Infrastructure.Mail;

namespace ShopClean.Vendors.Mail;

/// <summary>
/// Hands mails to a server with MailKit, which also knows TLS from the first byte (port 465). The mails are those that the framework's client would send and
/// that are captured in development. One connection for each mail: an outbox delivers a few at a time.
/// </summary>
internal sealed partial class MailKitSender(IOptions<MailOptions> options, ILogger<MailKitSender> logger) : IMailSender
{
    public async Task SendAsync(MailMessage mail, CancellationToken ct)
    {
        using var built = MimeMail.Build(mail, new System.Net.Mail.MailAddress(options.Value.From));
        using var message = MimeMessage.CreateFromMailMessage(built);
        using var client = new SmtpClient();
        var smtp = options.Value.Smtp;
        await client.ConnectAsync(smtp.Host, smtp.Port, SecurityOf(smtp), ct);
        if (smtp.User.Length > 0)
        {
            await client.AuthenticateAsync(smtp.User, smtp.Password, ct);
        }

        await client.SendAsync(message, ct);
        await LeaveAsync(client);
    }

    // The server has taken the mail: what goes wrong now must not have it sent again, and must not take long.
    private async Task LeaveAsync(SmtpClient client)
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await client.DisconnectAsync(quit: true, soon.Token);
        }
        catch (Exception failure)
        {
            LogLeft(failure);
        }
    }

    // StartTls refuses a server that does not offer it; Auto and StartTlsWhenAvailable would go on in clear.
    private static SecureSocketOptions SecurityOf(SmtpOptions smtp) =>
        smtp.Security switch
        {
            SmtpSecurity.None => SecureSocketOptions.None,
            SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.StartTls,
        };

    [LoggerMessage(LogLevel.Debug, "The mail server took the mail, but did not end the connection in order")]
    private partial void LogLeft(Exception failure);
}

/// <summary>Registers MailKit.</summary>
internal static class MailKitSetup
{
    /// <summary>Has MailKit send what <see cref="MailProvider.Smtp"/> sends.</summary>
    public static IServiceCollection AddMailKit(this IServiceCollection services) =>
        services.Replace(ServiceDescriptor.KeyedSingleton<IMailSender, MailKitSender>(MailProvider.Smtp));
}
