using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.Mail;
using SmtpServer.Net;
using SmtpServer.Protocol;
using SmtpServer.Storage;
using SmtpServiceProvider = SmtpServer.ComponentModel.ServiceProvider;

namespace ShopClean.Api.Tests.Mail;

/// <summary>A mail server on this machine that remembers what it took, and answers as a test wants it to.</summary>
internal sealed class MailServer : IMailboxFilter, IMessageStore, IUserAuthenticator, IAsyncDisposable
{
    public const string User = "shop";
    public const string Password = "hunter2";

    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<ReceivedMail> mails = new();
    private readonly ConcurrentQueue<ISessionContext> sessions = new();
    private readonly Task running;

    /// <summary>Starts a server.</summary>
    /// <param name="configure">How its connections are secured; in clear where nothing is said.</param>
    public MailServer(Action<EndpointDefinitionBuilder>? configure = null)
    {
        var listening = new EndpointListenerFactory();
        listening.EndpointStarted += (_, started) => Port = ((IPEndPoint)started.LocalEndPoint).Port;
        var services = new SmtpServiceProvider();
        services.Add((IEndpointListenerFactory)listening);
        services.Add((IMailboxFilter)this);
        services.Add((IMessageStore)this);
        services.Add((IUserAuthenticator)this);
        var options = new SmtpServerOptionsBuilder()
            .ServerName("mail.example.com")
            .Endpoint(endpoint =>
            {
                endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, 0));
                configure?.Invoke(endpoint);
            })
            .Build();
        var server = new SmtpServer.SmtpServer(options, services);
        server.SessionCreated += (_, created) =>
        {
            sessions.Enqueue(created.Context);
            created.Context.CommandExecuting += (_, executing) => OnCommand(executing.Command);
        };
        running = server.StartAsync(stop.Token);
    }

    public int Port { get; private set; }

    /// <summary>The mails that it took.</summary>
    public IReadOnlyCollection<ReceivedMail> Mails => mails;

    /// <summary>How many connections there were.</summary>
    public int Sessions => sessions.Count;

    /// <summary>Whether each connection is secured by TLS.</summary>
    public IEnumerable<bool> WereSecure => sessions.Select(session => session.Pipe.IsSecure);

    /// <summary>What it answers to a sender; null takes it.</summary>
    public Func<Task<SmtpResponse?>> OnSender { get; set; } = Taken;

    /// <summary>What it answers to a recipient; null takes it.</summary>
    public Func<Task<SmtpResponse?>> OnRecipient { get; set; } = Taken;

    /// <summary>What it answers to a mail; null takes it.</summary>
    public Func<Task<SmtpResponse?>> OnMail { get; set; } = Taken;

    /// <summary>What it does before it executes any command.</summary>
    public Action<SmtpCommand> OnCommand { get; set; } = _ => { };

    /// <summary>An answer for one of the above.</summary>
    public static Func<Task<SmtpResponse?>> Answer(SmtpReplyCode code, string words) =>
        () => Task.FromResult<SmtpResponse?>(new SmtpResponse(code, words));

    /// <summary>No answer as long as the server runs.</summary>
    public Func<Task<SmtpResponse?>> Silence(TaskCompletionSource reached) =>
        async () =>
        {
            reached.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, stop.Token);
            return null;
        };

    /// <summary>Ends all connections without a word.</summary>
    public void DropConnections()
    {
        foreach (var session in sessions)
        {
            session.Pipe.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (stop.IsCancellationRequested)
        {
            return;
        }

        await stop.CancelAsync();
        DropConnections();
        await running;
        stop.Dispose();
    }

    async Task<bool> IMailboxFilter.CanAcceptFromAsync(
        ISessionContext context,
        IMailbox from,
        int size,
        CancellationToken cancellationToken
    ) => await OnSender() is { } refusal ? throw new SmtpResponseException(refusal) : true;

    async Task<bool> IMailboxFilter.CanDeliverToAsync(
        ISessionContext context,
        IMailbox to,
        IMailbox from,
        CancellationToken cancellationToken
    ) => await OnRecipient() is { } refusal ? throw new SmtpResponseException(refusal) : true;

    async Task<SmtpResponse> IMessageStore.SaveAsync(
        ISessionContext context,
        IMessageTransaction transaction,
        ReadOnlySequence<byte> buffer,
        CancellationToken cancellationToken
    )
    {
        if (await OnMail() is { } refusal)
        {
            return refusal;
        }

        using var bytes = new MemoryStream(buffer.ToArray());
        mails.Enqueue(
            new ReceivedMail(
                transaction.From.AsAddress(),
                transaction.To.Select(mailbox => mailbox.AsAddress()).ToList(),
                await MimeMessage.LoadAsync(bytes, cancellationToken),
                System.Text.Encoding.Latin1.GetString(bytes.ToArray())
            )
        );
        return SmtpResponse.Ok;
    }

    Task<bool> IUserAuthenticator.AuthenticateAsync(
        ISessionContext context,
        string user,
        string password,
        CancellationToken cancellationToken
    ) => Task.FromResult(user == User && password == Password);

    private static Task<SmtpResponse?> Taken() => Task.FromResult<SmtpResponse?>(null);
}

/// <summary>A mail as a server got it.</summary>
/// <param name="From">The address of the envelope that it comes from.</param>
/// <param name="To">The addresses of the envelope that it goes to.</param>
/// <param name="Message">The message.</param>
/// <param name="Raw">Its bytes.</param>
internal sealed record ReceivedMail(string From, IReadOnlyList<string> To, MimeMessage Message, string Raw);
