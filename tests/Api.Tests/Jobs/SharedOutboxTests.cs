using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Notifications;
using ShopClean.Infrastructure.Jobs;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Api.Tests.Jobs;

/// <summary>Several nodes on one database.</summary>
public sealed class SharedOutboxTests(OutboxDatabase database) : OutboxTests(database)
{
    [Fact]
    public async Task Two_nodes_send_each_message_once()
    {
        await using var first = Node();
        await using var second = Node();
        var numbers = Enumerable.Range(1, 60).ToArray();
        await first.EnqueueAsync(numbers);

        await Task.WhenAll(first.RunAsync(), second.RunAsync());

        first.Delivered.Concat(second.Delivered).Order().ShouldBe(numbers);
        (await MessagesAsync()).ShouldAllBe(message => message.State == OutboxState.Succeeded && message.Attempts == 1);
    }

    [Fact]
    public async Task A_dead_nodes_messages_are_taken_over_when_its_lease_ends()
    {
        await using var dying = Node();
        await using var other = Node();
        await dying.EnqueueAsync(1);
        await dying.Leases.TakeAsync(10, Ct);

        (await other.RunAsync()).ShouldBe(0);
        Clock.Advance(OutboxRetries.Lease);
        (await other.RunAsync()).ShouldBe(1);

        other.Delivered.ShouldBe([1]);
        (await SingleMessageAsync()).State.ShouldBe(OutboxState.Succeeded);
    }

    [Fact]
    public async Task A_result_that_comes_after_the_message_was_taken_over_is_discarded()
    {
        await using var slow = Node();
        await using var other = Node();
        await slow.EnqueueAsync(1);
        var taken = await slow.Leases.TakeAsync(10, Ct);
        Clock.Advance(OutboxRetries.Lease);
        await other.Leases.TakeAsync(10, Ct);

        await slow.Leases.RecordAsync(taken.Single(), "too late");

        var message = await SingleMessageAsync();
        message.State.ShouldBe(OutboxState.Processing);
        message.LeaseOwner.ShouldBe(other.Name);
        message.LastError.ShouldBeNull();
    }

    [Fact]
    public async Task A_result_of_a_message_that_was_deleted_meanwhile_is_discarded()
    {
        await using var node = Node();
        await node.EnqueueAsync(1);
        var taken = await node.Leases.TakeAsync(10, Ct);
        await Database.EmptyAsync();

        await node.Leases.RecordAsync(taken.Single(), error: null);

        (await MessagesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Writers_wait_neither_for_one_another_nor_for_a_node_that_claims()
    {
        await using var node = Node();
        await node.EnqueueAsync(1);
        await using var first = await OpenWriterAsync(node, 2);
        await using var claiming = await ClaimingAsync(node);
        await using var second = await OpenWriterAsync(node, 3);

        await second.CommitAsync();
        await first.CommitAsync();

        (await MessagesAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_node_passes_over_what_another_is_claiming()
    {
        await using var node = Node();
        await node.EnqueueAsync(1, 2);
        await using var claiming = await ClaimingAsync(node, take: 1);

        (await node.RunAsync()).ShouldBe(1);

        node.Delivered.ShouldBe([2]);
    }

    private static async Task<Writer> OpenWriterAsync(OutboxNode node, int number)
    {
        var scope = node.Scope();
        var context = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
        await context.Database.BeginTransactionAsync();
        // A wait is a failure and not a test that hangs.
        await context.Database.ExecuteSqlRawAsync("SET LOCAL lock_timeout = '2s'");
        scope.ServiceProvider.GetRequiredService<IOutbox>().Enqueue(new Note(number), "jane@example.com");
        await context.SaveChangesAsync();
        return new Writer(scope, context);
    }

    private async Task<Writer> ClaimingAsync(OutboxNode node, int take = 10)
    {
        var scope = node.Scope();
        var context = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
        await context.Database.BeginTransactionAsync();
        (await context.LockDue(Clock.GetUtcNow(), take).ToListAsync()).ShouldNotBeEmpty();
        return new Writer(scope, context);
    }

    private sealed class Writer(AsyncServiceScope scope, ShopDbContext context) : IAsyncDisposable
    {
        public Task CommitAsync() => context.Database.CommitTransactionAsync();

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}
