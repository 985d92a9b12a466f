using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Notifications;

namespace ShopClean.Api.Tests.Jobs;

/// <summary>What the tests of the outbox share: a database with an empty outbox and no jobs.</summary>
public abstract class OutboxTests(OutboxDatabase database) : IClassFixture<OutboxDatabase>, IAsyncLifetime
{
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    protected OutboxDatabase Database { get; } = database;

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await Database.EmptyAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected async Task<OutboxMessage> SingleMessageAsync() => (await MessagesAsync()).ShouldHaveSingleItem();

    protected async Task<IReadOnlyList<OutboxMessage>> MessagesAsync()
    {
        await using var context = Database.Context();
        return await context.Set<OutboxMessage>().AsNoTracking().OrderBy(message => message.Id).ToListAsync(Ct);
    }

    /// <summary>The only message, once a condition holds.</summary>
    protected async Task<OutboxMessage> MessageOnceAsync(Func<OutboxMessage, bool> condition)
    {
        OutboxMessage? message = null;
        try
        {
            await UntilAsync(async () => condition(message = await SingleMessageAsync()));
        }
        catch (OperationCanceledException waited)
        {
            throw new TimeoutException(
                $"The message stayed {message?.State} after {message?.Attempts} attempts, the next at {message?.NextAttemptAt:O}: {message?.LastError} {await Database.KeptByHangfireAsync()}",
                waited
            );
        }

        return message!;
    }

    protected static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await condition())
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    private protected OutboxNode Node(OutboxNode.Deliver? deliver = null, params (string Name, string Value)[] settings) =>
        new(Database, deliver, settings);

    private protected async Task<OutboxNode> StartedAsync(OutboxNode.Deliver? deliver = null, params (string Name, string Value)[] settings)
    {
        var node = Node(deliver, settings);
        await node.StartAsync();
        return node;
    }
}
