using System.Net;
using System.Net.Sockets;
using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using SmtpServer.Protocol;

namespace ShopClean.Api.Tests.Mail;

/// <summary>Which failures are for good, which are tried again, and what operators read of them.</summary>
public sealed class SmtpFailureTests : IAsyncDisposable
{
    private readonly SmtpScene scene = new(new MailServer());

    private MailServer Server => scene.Server;

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task A_recipient_who_does_not_exist_fails_for_good_in_the_servers_words()
    {
        Server.OnRecipient = MailServer.Answer(
            SmtpReplyCode.MailboxUnavailable,
            "5.1.1 <Jane@example.com>, alias of jd@example.org: unknown"
        );

        var failure = await Should.ThrowAsync<UndeliverableException>(() => scene.SendAsync());

        failure.Message.ShouldStartWith(
            "The mail server refuses the mail: 550 5.1.1 <j***@example.com>, alias of j***@example.org: unknown"
        );
        failure.ToString().ShouldNotContain("jane@", Case.Insensitive);
    }

    [Fact]
    public async Task A_sender_or_a_mail_that_is_refused_fails_for_good()
    {
        Server.OnMail = MailServer.Answer(SmtpReplyCode.TransactionFailed, "5.7.1 looks like spam");
        (await Should.ThrowAsync<UndeliverableException>(() => scene.SendAsync())).Message.ShouldContain("554 5.7.1 looks like spam");

        Server.OnSender = MailServer.Answer(SmtpReplyCode.MailboxNameNotAllowed, "not from here");
        (await Should.ThrowAsync<UndeliverableException>(() => scene.SendAsync())).Message.ShouldContain("553 not from here");
    }

    [Theory]
    [InlineData(SmtpReplyCode.Unavailable)]
    [InlineData(SmtpReplyCode.ServiceUnavailable)]
    [InlineData(SmtpReplyCode.AuthenticationFailed)]
    public async Task What_is_refused_for_now_is_tried_again(SmtpReplyCode code)
    {
        Server.OnRecipient = MailServer.Answer(code, "<jane@example.com> later");

        var failure = await Should.ThrowAsync<UnavailableException>(() => scene.SendAsync());
        failure.Message.ShouldStartWith($"The mail server does not take the mail for now: {(int)code} <j***@example.com> later");

        Server.OnRecipient = () => Task.FromResult<SmtpResponse?>(null);
        await scene.SendAsync();
        Server.Mails.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_refusal_does_not_cost_the_connection()
    {
        Server.OnRecipient = MailServer.Answer(SmtpReplyCode.MailboxUnavailable, "unknown");
        await Should.ThrowAsync<UndeliverableException>(() => scene.SendAsync());
        Server.OnRecipient = () => Task.FromResult<SmtpResponse?>(null);

        await scene.SendAsync();

        Server.Mails.Single().To.ShouldBe(["jane@example.com"]);
        Server.Sessions.ShouldBe(1);
    }

    [Fact]
    public async Task A_line_that_drops_before_the_mail_is_taken_costs_nothing_but_another_try()
    {
        Server.OnMail = () =>
        {
            Server.DropConnections();
            return MailServer.Answer(SmtpReplyCode.Aborted, "nobody hears this")();
        };
        (await Should.ThrowAsync<UnavailableException>(() => scene.SendAsync())).Message.ShouldStartWith("The mail server can't be used: ");

        Server.OnMail = () => Task.FromResult<SmtpResponse?>(null);
        await scene.SendAsync();

        Server.Mails.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_server_that_is_away_is_tried_again()
    {
        await Server.DisposeAsync();

        (await Should.ThrowAsync<UnavailableException>(() => scene.SendAsync())).Message.ShouldStartWith("The mail server can't be used: ");
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up_when_the_caller_says_so()
    {
        var reached = new TaskCompletionSource();
        Server.OnMail = Server.Silence(reached);
        using var timeout = new CancellationTokenSource();

        var sending = scene.Sender.SendAsync(SmtpScene.Hello, timeout.Token);
        await reached.Task;
        await timeout.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => sending.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task So_is_one_that_does_not_even_greet()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var timeout = new CancellationTokenSource();
        await using var other = new SmtpScene(Server, port: ((IPEndPoint)silent.LocalEndpoint).Port);

        var sending = other.Sender.SendAsync(SmtpScene.Hello, timeout.Token);
        using var connection = await silent.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await timeout.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => sending.WaitAsync(TimeSpan.FromSeconds(30)));
    }
}
