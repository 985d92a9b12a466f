using System.Net.Mail;
using Microsoft.Extensions.Options;
using ShopClean.Infrastructure.Mail;
using MailMessage = ShopClean.Application.Notifications.MailMessage;

namespace ShopClean.Api.Tests.Mail;

public sealed class SmtpMailTests : IDisposable
{
    private static readonly MailMessage Hello = new("jane@example.com", "Halo — 😀", "<p>Hello</p>", "Hello\n.hidden");
    private readonly FakeMailServer server = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task A_mail_reaches_the_server()
    {
        var taken = server.TakeMailAsync();

        await Sender(SmtpSecurity.None).SendAsync(Hello, Ct);

        var heard = await taken.WaitAsync(TimeSpan.FromSeconds(30), Ct);
        heard.ShouldContain("MAIL FROM:<shop@example.com>");
        heard.ShouldContain("RCPT TO:<jane@example.com>");
        heard.ShouldContain("Subject: =?utf-8?");
        heard.ShouldContain("..hidden");
    }

    [Fact]
    public async Task A_server_that_keeps_silent_is_given_up_when_the_caller_says_so()
    {
        var connected = server.KeepSilentAsync();
        using var timeout = new CancellationTokenSource();

        var sending = Sender(SmtpSecurity.None).SendAsync(Hello, timeout.Token);
        using var connection = await connected;
        await timeout.CancelAsync();

        await Should.ThrowAsync<Exception>(() => sending.WaitAsync(TimeSpan.FromSeconds(30), Ct));
        sending.IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task A_server_without_TLS_gets_no_mail_that_asks_for_it()
    {
        var taken = server.TakeMailAsync();

        await Should.ThrowAsync<SmtpException>(() => Sender(SmtpSecurity.StartTls).SendAsync(Hello, Ct));

        (await taken.WaitAsync(TimeSpan.FromSeconds(30), Ct)).ShouldNotContain("MAIL FROM");
    }

    private SmtpMailSender Sender(SmtpSecurity security) =>
        new(
            Options.Create(
                new MailOptions
                {
                    Provider = MailProvider.Smtp,
                    From = "Shop <shop@example.com>",
                    Smtp = new SmtpOptions
                    {
                        Host = "127.0.0.1",
                        Port = server.Port,
                        Security = security,
                    },
                }
            )
        );
}
