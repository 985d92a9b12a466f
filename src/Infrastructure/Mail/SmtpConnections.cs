using MailKit.Net.Smtp;
using MimeKit;

namespace ShopClean.Infrastructure.Mail;

/// <summary>
/// The connections to the mail server: opened when mails go, kept for the next ones, closed when there are none. Each carries one mail at a time.
/// </summary>
internal sealed class SmtpConnections : IAsyncDisposable
{
    /// <summary>How many there are at most: mail servers allow one client only a few. Further mails wait for their turn.</summary>
    public const int MaxOpen = 4;

    /// <summary>How long they are kept without a mail: less than servers wait.</summary>
    public static readonly TimeSpan MaxIdle = TimeSpan.FromSeconds(30);

    /// <summary>How long the server may take to answer that it is there, or to say goodbye.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SmtpConnector connector;
    private readonly TimeProvider clock;
    private readonly ITimer idle;
    private readonly SemaphoreSlim turns = new(MaxOpen);
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
        await turns.WaitAsync(ct);
        try
        {
            var client = await TakeKeptAsync(ct) ?? await connector.OpenAsync(ct);
            try
            {
                await client.SendAsync(message, ct);
            }
            finally
            {
                Keep(client);
            }
        }
        finally
        {
            turns.Release();
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

    // A client does not notice that its server has gone: only an answer shows that it is still there.
    private async Task<SmtpClient?> TakeKeptAsync(CancellationToken ct)
    {
        if (TakeNewest() is not { } client)
        {
            return null;
        }

        using var limit = new CancellationTokenSource(Patience, clock);
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
    private void Keep(SmtpClient client)
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
            using var limit = new CancellationTokenSource(Patience);
            await client.DisconnectAsync(quit: true, limit.Token);
        }
    }
}
