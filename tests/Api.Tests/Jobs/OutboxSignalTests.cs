using Microsoft.Extensions.DependencyInjection;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Api.Tests.Jobs;

/// <summary>Commits announce their messages.</summary>
public sealed class OutboxSignalTests(OutboxDatabase database) : OutboxTests(database)
{
    [Fact]
    public async Task A_save_with_messages_signals_once()
    {
        await using var node = Node();

        await node.EnqueueAsync(1, 2, 3);

        node.Signal.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_save_without_messages_signals_nothing()
    {
        await using var node = Node();
        await using var scope = node.Scope();

        await scope.ServiceProvider.GetRequiredService<ShopDbContext>().SaveChangesAsync(Ct);

        node.Signal.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_save_in_a_transaction_signals_after_the_commit()
    {
        await using var node = Node();
        await using var scope = node.Scope();
        var context = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
        await using var transaction = await context.Database.BeginTransactionAsync(Ct);

        await OutboxNode.EnqueueInAsync(scope, 1);
        node.Signal.Count.ShouldBe(0);
        await transaction.CommitAsync(Ct);

        node.Signal.Count.ShouldBe(1);
    }
}
