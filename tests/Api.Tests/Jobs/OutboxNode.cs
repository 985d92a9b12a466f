using System.Collections.Concurrent;
using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ShopClean.Application.Notifications;
using ShopClean.Infrastructure.Jobs;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Testing;

namespace ShopClean.Api.Tests.Jobs;

/// <summary>What these tests send.</summary>
internal sealed record Note(int Number) : IOutboxContent
{
    public static string Type => "note";

    public static string Title => "Note";

    long? IOutboxContent.UserId => null;
}

/// <summary>Delivers notes by a function of the test.</summary>
internal sealed class NoteHandler(OutboxNode.Deliver deliver) : IOutboxHandler<Note>
{
    public Task DeliverAsync(Note content, string recipient, CancellationToken ct) => deliver(content, ct);
}

internal sealed class CountingSignal(IOutboxSignal signal) : IOutboxSignal
{
    private int count;

    public int Count => count;

    public void Notify()
    {
        Interlocked.Increment(ref count);
        signal.Notify();
    }
}

/// <summary>
/// One server of the shop without its web part. It runs jobs only once the test starts it; the clock of its relay is an hour away, so that commits alone announce messages.
/// </summary>
internal sealed class OutboxNode : IAsyncDisposable
{
    private readonly IHost host;

    public OutboxNode(OutboxDatabase database, Deliver? deliver = null, params (string Name, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([new("Jobs:PollSeconds", "3600"), new("Jobs:Parallelism", "4")]);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));
        builder
            .Services.AddSingleton<TimeProvider>(Clock)
            // As in ShopHost.
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton<IOutboxSignal>(container => Signal = new CountingSignal(container.GetRequiredService<OutboxRelay>()))
            .AddSingleton<Deliver>(deliver ?? RememberAsync)
            .AddShopDbContext(new DatabaseOptions(), database.ConnectionString)
            .AddOutbox(DatabaseProvider.PostgreSql, database.ConnectionString)
            .AddOutboxHandler<Note, NoteHandler>();
        host = builder.Build();
        Signal = (CountingSignal)host.Services.GetRequiredService<IOutboxSignal>();
    }

    public delegate Task Deliver(Note note, CancellationToken ct);

    /// <summary>The clock that deliveries are timed by.</summary>
    public ManualClock Clock { get; } = new();

    public ConcurrentQueue<int> Delivered { get; } = [];

    public CountingSignal Signal { get; private set; }

    public OutboxRelay Relay => host.Services.GetRequiredService<OutboxRelay>();

    public IBackgroundJobClient Jobs => host.Services.GetRequiredService<IBackgroundJobClient>();

    public JobStorage Storage => host.Services.GetRequiredService<JobStorage>();

    /// <summary>From now on its relay and its workers run.</summary>
    public Task StartAsync() => host.StartAsync();

    public Task StopAsync() => host.StopAsync();

    public AsyncServiceScope Scope() => host.Services.CreateAsyncScope();

    /// <summary>What Hangfire keeps of a job.</summary>
    public JobData JobOf(string jobId)
    {
        using var connection = Storage.GetConnection();
        return connection.GetJobData(jobId);
    }

    /// <summary>A use case that leaves notes with these numbers.</summary>
    public async Task EnqueueAsync(params int[] numbers)
    {
        await using var scope = Scope();
        await EnqueueInAsync(scope, numbers);
    }

    /// <summary>The same in a scope of the test, which may have a transaction.</summary>
    public static async Task EnqueueInAsync(AsyncServiceScope scope, params int[] numbers)
    {
        foreach (var number in numbers)
        {
            scope.ServiceProvider.GetRequiredService<IOutbox>().Enqueue(new Note(number), "jane@example.com");
        }

        await scope.ServiceProvider.GetRequiredService<ShopDbContext>().SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private Task RememberAsync(Note note, CancellationToken ct)
    {
        Delivered.Enqueue(note.Number);
        return Task.CompletedTask;
    }
}
