using System.Net.Security;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using ShopClean.Application.Common;

namespace ShopClean.Infrastructure.Mail;

/// <summary>Opens connections to the mail server, as the settings under <c>Mail:Smtp</c> say.</summary>
internal sealed class SmtpConnector(IOptions<MailOptions> options)
{
    /// <summary>Decides which certificates are trusted in place of the system: for tests, whose server has made its own.</summary>
    internal RemoteCertificateValidationCallback? CertificateValidation { get; init; }

    /// <summary>Opens a connection and logs in.</summary>
    /// <exception cref="UnavailableException">The server is away, can't be trusted, or does not let the shop in.</exception>
    public async Task<SmtpClient> OpenAsync(CancellationToken ct)
    {
        var smtp = options.Value.Smtp;
        var client = new SmtpClient
        {
            ServerCertificateValidationCallback = CertificateValidation,
            // As the framework's own clients: no mail would leave while the list of revoked certificates can't be reached.
            CheckCertificateRevocation = false,
        };
        try
        {
            await client.ConnectAsync(smtp.Host, smtp.Port, SocketOptions(smtp.Security), ct);
            if (smtp.User.Length > 0)
            {
                await client.AuthenticateAsync(smtp.User, smtp.Password, ct);
            }

            return client;
        }
        catch (Exception failure)
        {
            client.Dispose();
            ct.ThrowIfCancellationRequested();
            throw SmtpFailures.Unusable(failure);
        }
    }

    private static SecureSocketOptions SocketOptions(SmtpSecurity security) =>
        security switch
        {
            SmtpSecurity.None => SecureSocketOptions.None,
            // Required: a server that does not offer it is refused.
            SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
            SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        };
}
