using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ShopClean.Application.Notifications;
using ShopClean.Infrastructure.Jobs;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Api.Tests.Jobs;

/// <summary>What these tests send.</summary>
internal sealed record Note(int Number) : IOutboxContent
{
    public static string Type => "note";
}

/// <summary>Delivers notes by a function of the test.</summary>
internal sealed class NoteHandler(OutboxNode.Deliver deliver) : IOutboxHandler<Note>
{
    public Task DeliverAsync(Note content, string recipient, CancellationToken ct) => deliver(content, ct);
}

internal sealed class CountingSignal : IOutboxSignal
{
    private int count;

    public int Count => count;

    public void Notify() => Interlocked.Increment(ref count);
}

/// <summary>One server of the shop, without its web part and its clock: the test runs its outbox by hand.</summary>
internal sealed class OutboxNode : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public OutboxNode(OutboxDatabase database, TimeProvider clock, Deliver? deliver = null, int parallelism = 8)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([
            new("Jobs:Parallelism", parallelism.ToString(CultureInfo.InvariantCulture)),
        ]);
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration.Build())
            .AddSingleton(clock)
            .AddSingleton<IOutboxSignal>(Signal)
            .AddSingleton<Deliver>(deliver ?? RememberAsync)
            .AddShopDbContext(new DatabaseOptions(), database.ConnectionString)
            .AddOutbox()
            .AddOutboxHandler<Note, NoteHandler>()
            .BuildServiceProvider(validateScopes: true);
    }

    public delegate Task Deliver(Note note, CancellationToken ct);

    public ConcurrentQueue<int> Delivered { get; } = [];

    public CountingSignal Signal { get; } = new();

    public string Name => services.GetRequiredService<NodeName>().Value;

    public OutboxLeases Leases => services.GetRequiredService<OutboxLeases>();

    public Task<int> RunAsync() => RunUntilAsync(CancellationToken.None);

    public Task<int> RunUntilAsync(CancellationToken stopping) => services.GetRequiredService<IOutboxProcessor>().RunAsync(stopping);

    public AsyncServiceScope Scope() => services.CreateAsyncScope();

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

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private Task RememberAsync(Note note, CancellationToken ct)
    {
        Delivered.Enqueue(note.Number);
        return Task.CompletedTask;
    }
}
