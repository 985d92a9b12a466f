using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ShopClean.Application.Notifications;
using ShopClean.Infrastructure.Mail;
using ShopClean.Testing;

namespace ShopClean.Api.Tests.Mail;

/// <summary>A shop that sends its mails to a server of its own.</summary>
internal sealed class SmtpScene : IAsyncDisposable
{
    public static readonly MailMessage Hello = new("jane@example.com", "Hello", "<p>Hello</p>", "Hello");

    /// <summary>What no system trusts: it is made here, for this machine.</summary>
    public static readonly X509Certificate2 Certificate = SelfMade();

    private readonly SmtpConnections connections;

    public SmtpScene(
        MailServer server,
        SmtpSecurity security = SmtpSecurity.None,
        string password = "",
        bool trusts = true,
        int? port = null
    )
    {
        Server = server;
        Options = new MailOptions
        {
            Provider = MailProvider.Smtp,
            From = "Shop <shop@example.com>",
            Smtp = new SmtpOptions
            {
                Host = "127.0.0.1",
                Port = port ?? server.Port,
                Security = security,
                User = password.Length > 0 ? MailServer.User : "",
                Password = password,
            },
        };
        var options = Microsoft.Extensions.Options.Options.Create(Options);
        var connector = new SmtpConnector(options)
        {
            CertificateValidation = trusts ? (_, certificate, _, _) => certificate?.GetCertHashString() == Certificate.Thumbprint : null,
        };
        connections = new SmtpConnections(connector, Clock);
        Sender = new SmtpMailSender(connections, options, Clock);
    }

    public ManualClock Clock { get; } = new();

    public MailOptions Options { get; }

    public MailServer Server { get; }

    public IMailSender Sender { get; }

    /// <summary>Sends a mail, with a limit for a test that would wait for ever.</summary>
    public Task SendAsync(MailMessage? mail = null) =>
        Sender.SendAsync(mail ?? Hello, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>The shop stops; its server goes on.</summary>
    public ValueTask StopAsync() => connections.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await connections.DisposeAsync();
    }

    private static X509Certificate2 SelfMade()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        // Windows takes only keys that were read from a file for TLS.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
    }
}
