using ShopClean.Infrastructure.Mail;
using SmtpServer.Protocol;

namespace ShopClean.Api.Tests.Mail;

/// <summary>Connections are kept for a batch of mails, and only as long as they are good for something.</summary>
public sealed class SmtpConnectionTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SmtpScene scene = new(new MailServer());
    private readonly TaskCompletionSource goodbye = new();

    public SmtpConnectionTests() =>
        Server.OnCommand = command =>
        {
            if (command is QuitCommand)
            {
                goodbye.TrySetResult();
            }
        };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private MailServer Server => scene.Server;

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task One_connection_carries_one_mail_after_the_other()
    {
        for (var number = 1; number <= 5; number++)
        {
            await scene.SendAsync();
        }

        Server.Mails.Count.ShouldBe(5);
        Server.Sessions.ShouldBe(1);
    }

    [Fact]
    public async Task Mails_at_the_same_time_share_a_few_connections()
    {
        var (waiting, all) = (0, new TaskCompletionSource());
        Server.OnRecipient = async () =>
        {
            if (Interlocked.Increment(ref waiting) == SmtpConnections.MaxOpen)
            {
                all.SetResult();
            }

            await all.Task.WaitAsync(Patience, Ct);
            return null;
        };

        await Task.WhenAll(Enumerable.Range(1, 8).Select(number => scene.SendAsync(SmtpScene.Hello with { To = $"{number}@example.com" })));

        Server.Mails.SelectMany(mail => mail.To).Order().ShouldBe(Enumerable.Range(1, 8).Select(number => $"{number}@example.com"));
        Server.Sessions.ShouldBe(SmtpConnections.MaxOpen);
    }

    [Fact]
    public async Task A_kept_connection_that_has_died_costs_no_mail()
    {
        await scene.SendAsync();
        Server.DropConnections();

        await scene.SendAsync();

        Server.Mails.Count.ShouldBe(2);
        Server.Sessions.ShouldBe(2);
    }

    [Fact]
    public async Task A_kept_connection_that_no_longer_answers_is_replaced()
    {
        await scene.SendAsync();
        var (asked, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        Server.OnCommand = command =>
        {
            if (command is NoopCommand)
            {
                asked.SetResult();
                end.Task.Wait();
            }
        };

        var sending = scene.SendAsync();
        await asked.Task.WaitAsync(Patience, Ct);
        scene.Clock.Advance(SmtpConnections.AnswerTimeout);
        await sending;
        end.SetResult();

        Server.Mails.Count.ShouldBe(2);
        Server.Sessions.ShouldBe(2);
    }

    [Fact]
    public async Task A_connection_without_mails_is_closed_after_a_while()
    {
        await scene.SendAsync();
        for (var number = 1; number <= 3; number++)
        {
            scene.Clock.Advance(SmtpConnections.MaxIdle - TimeSpan.FromSeconds(1));
            await scene.SendAsync();
        }

        Server.Sessions.ShouldBe(1);

        scene.Clock.Advance(SmtpConnections.MaxIdle);

        await goodbye.Task.WaitAsync(Patience, Ct);
        await scene.SendAsync();
        Server.Sessions.ShouldBe(2);
    }

    [Fact]
    public async Task A_shop_that_stops_says_goodbye()
    {
        await scene.SendAsync();

        await scene.StopAsync();

        await goodbye.Task.WaitAsync(Patience, Ct);
    }
}
