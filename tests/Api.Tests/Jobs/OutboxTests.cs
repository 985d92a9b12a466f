using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Notifications;
using ShopClean.Testing;

namespace ShopClean.Api.Tests.Jobs;

/// <summary>What the tests of the outbox share: a database, an empty outbox in it, a clock.</summary>
public abstract class OutboxTests(OutboxDatabase database) : IClassFixture<OutboxDatabase>, IAsyncLifetime
{
    protected OutboxDatabase Database { get; } = database;

    protected ManualClock Clock { get; } = new();

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await Database.EmptyAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected async Task<OutboxMessage> SingleMessageAsync()
    {
        await using var context = Database.Context();
        return await context.Set<OutboxMessage>().AsNoTracking().SingleAsync();
    }

    protected async Task<IReadOnlyList<OutboxMessage>> MessagesAsync()
    {
        await using var context = Database.Context();
        return await context.Set<OutboxMessage>().AsNoTracking().OrderBy(message => message.Id).ToListAsync();
    }

    private protected OutboxNode Node(OutboxNode.Deliver? deliver = null, int parallelism = 8) =>
        new(Database, Clock, deliver, parallelism);
}
