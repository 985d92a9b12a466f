using MailKit.Net.Smtp;
using MimeKit;

namespace ShopClean.Infrastructure.Mail;

/// <summary>Pools connections to the mail server: opened when needed, reused, closed when idle. Each sends one mail at a time.</summary>
internal sealed class SmtpConnections : IAsyncDisposable
{
    /// <summary>The most connections, as mail servers allow each client only a few. Further mails wait.</summary>
    public const int MaxOpen = 4;

    /// <summary>How long they are kept without a mail: less than servers wait.</summary>
    public static readonly TimeSpan MaxIdle = TimeSpan.FromSeconds(30);

    /// <summary>How long the server may take to answer that it is there, or to say goodbye.</summary>
    public static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(5);

    private readonly SmtpConnector connector;
    private readonly TimeProvider clock;
    private readonly ITimer idle;
    private readonly SemaphoreSlim slots = new(MaxOpen);
    private readonly Lock gate = new();
    private readonly Stack<SmtpClient> kept = new();
    private bool isClosed;

    public SmtpConnections(SmtpConnector connector, TimeProvider clock)
    {
        this.connector = connector;
        this.clock = clock;
        idle = clock.CreateTimer(_ => _ = CloseKeptAsync(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Hands a message to the server; once it returns, the server has it. It is never handed over twice.</summary>
    public async Task SendAsync(MimeMessage message, CancellationToken ct)
    {
        await slots.WaitAsync(ct);
        try
        {
            var client = await TakeIdleAsync(ct) ?? await connector.OpenAsync(ct);
            try
            {
                await client.SendAsync(message, ct);
            }
            finally
            {
                Return(client);
            }
        }
        finally
        {
            slots.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            isClosed = true;
        }

        await idle.DisposeAsync();
        await CloseKeptAsync();
    }

    // A closed connection is noticed only when the server does not answer.
    private async Task<SmtpClient?> TakeIdleAsync(CancellationToken ct)
    {
        if (TakeNewest() is not { } client)
        {
            return null;
        }

        using var limit = new CancellationTokenSource(AnswerTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            await client.NoOpAsync(either.Token);
            return client;
        }
        catch (Exception)
        {
            client.Dispose();
            ct.ThrowIfCancellationRequested();
            return null;
        }
    }

    private SmtpClient? TakeNewest()
    {
        lock (gate)
        {
            return kept.TryPop(out var newest) ? newest : null;
        }
    }

    // Nothing here fails: the server may have taken the mail.
    private void Return(SmtpClient client)
    {
        lock (gate)
        {
            // A refusal leaves a connection as it was; whatever else goes wrong has closed it.
            if (client.IsConnected && !isClosed)
            {
                kept.Push(client);
                idle.Change(MaxIdle, Timeout.InfiniteTimeSpan);
                return;
            }
        }

        client.Dispose();
    }

    private Task CloseKeptAsync()
    {
        SmtpClient[] clients;
        lock (gate)
        {
            clients = [.. kept];
            kept.Clear();
        }

        return Task.WhenAll(clients.Select(CloseAsync));
    }

    private static async Task CloseAsync(SmtpClient client)
    {
        using (client)
        {
            using var limit = new CancellationTokenSource(AnswerTimeout);
            await client.DisconnectAsync(quit: true, limit.Token);
        }
    }
}
