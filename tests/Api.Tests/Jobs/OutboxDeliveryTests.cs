using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopClean.Domain.Notifications;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Api.Tests.Jobs;

/// <summary>What becomes of a message on one node.</summary>
public sealed class OutboxDeliveryTests(OutboxDatabase database) : OutboxTests(database)
{
    [Fact]
    public async Task A_message_is_delivered_with_its_facts()
    {
        await using var node = Node();
        await node.EnqueueAsync(42);

        await node.RunAsync();

        node.Delivered.ShouldBe([42]);
        var message = await SingleMessageAsync();
        message.State.ShouldBe(OutboxState.Succeeded);
        message.FinishedAt.ShouldBe(Clock.GetUtcNow());
        message.Payload.ShouldBe("""{"number":42}""");
    }

    [Fact]
    public async Task More_messages_than_a_batch_holds_are_all_delivered_in_one_run()
    {
        await using var node = Node(parallelism: 2);
        await node.EnqueueAsync(1, 2, 3, 4, 5);

        (await node.RunAsync()).ShouldBe(5);

        node.Delivered.Order().ShouldBe([1, 2, 3, 4, 5]);
    }

    [Fact]
    public async Task A_failing_message_is_retried_with_growing_waits_and_then_given_up()
    {
        await using var node = Node((_, _) => throw new InvalidOperationException("Mail to jane@example.com is refused\0"));
        await node.EnqueueAsync(1);

        for (var attempt = 1; attempt < OutboxRetries.MaxAttempts; attempt++)
        {
            (await node.RunAsync()).ShouldBe(1);
            var waiting = await SingleMessageAsync();
            waiting.State.ShouldBe(OutboxState.Pending);
            waiting.NextAttemptAt.ShouldBe(Clock.GetUtcNow() + OutboxRetries.DelayAfter(attempt));
            (await node.RunAsync()).ShouldBe(0);
            Clock.Advance(OutboxRetries.DelayAfter(attempt));
        }

        await node.RunAsync();
        var message = await SingleMessageAsync();
        message.State.ShouldBe(OutboxState.Failed);
        message.LastError.ShouldBe("InvalidOperationException: Mail to j***@example.com is refused");
        Clock.Advance(TimeSpan.FromDays(1));
        (await node.RunAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task One_failing_message_does_not_keep_the_others()
    {
        var delivered = 0;
        await using var node = Node(
            (note, _) =>
                note.Number == 2 ? throw new InvalidOperationException("no") : Task.FromResult(Interlocked.Increment(ref delivered))
        );
        await node.EnqueueAsync(1, 2, 3);

        await node.RunAsync();

        delivered.ShouldBe(2);
        (await MessagesAsync())
            .Select(message => message.State)
            .ShouldBe([OutboxState.Succeeded, OutboxState.Pending, OutboxState.Succeeded]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_delivery_that_hangs_is_ended_before_its_lease(bool heedsCancellation)
    {
        var begun = new TaskCompletionSource();
        await using var node = Node(
            (_, ct) =>
            {
                begun.TrySetResult();
                return Task.Delay(Timeout.InfiniteTimeSpan, heedsCancellation ? ct : CancellationToken.None);
            }
        );
        await node.EnqueueAsync(1);

        var run = node.RunAsync();
        await begun.Task;
        Clock.Advance(OutboxRetries.Timeout);
        await run;

        var message = await SingleMessageAsync();
        message.State.ShouldBe(OutboxState.Pending);
        message.LastError.ShouldBe("It took longer than 20 s.");
    }

    [Fact]
    public async Task A_stop_finishes_what_is_in_flight_and_takes_nothing_new()
    {
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var stop = new CancellationTokenSource();
        await using var node = Node(
            (_, _) =>
            {
                begun.TrySetResult();
                return release.Task;
            },
            parallelism: 1
        );
        await node.EnqueueAsync(1, 2);

        var run = node.RunUntilAsync(stop.Token);
        await begun.Task;
        await stop.CancelAsync();
        run.IsCompleted.ShouldBeFalse();
        release.SetResult();
        await run;

        (await MessagesAsync()).Select(message => message.State).ShouldBe([OutboxState.Succeeded, OutboxState.Pending]);
    }

    [Fact]
    public async Task A_message_of_an_unknown_sort_waits_for_a_node_that_knows_it()
    {
        await using var node = Node();
        await using (var context = Database.Context())
        {
            context.Add(OutboxMessage.Enqueue("from-a-newer-version", "jane@example.com", "{}", Clock.GetUtcNow()));
            await context.SaveChangesAsync(Ct);
        }

        await node.RunAsync();

        var message = await SingleMessageAsync();
        message.State.ShouldBe(OutboxState.Pending);
        message.LastError.ShouldBe("This node has no handler for from-a-newer-version.");
    }

    [Fact]
    public async Task A_change_that_is_rolled_back_sends_nothing()
    {
        await using var node = Node();
        await using (var scope = node.Scope())
        {
            var context = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
            await using var transaction = await context.Database.BeginTransactionAsync(Ct);
            await OutboxNode.EnqueueInAsync(scope, 1);
            await transaction.RollbackAsync(Ct);
        }

        node.Signal.Count.ShouldBe(0);
        (await node.RunAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_due_is_found_by_its_index()
    {
        await using var context = Database.Context();
        await using var transaction = await context.Database.BeginTransactionAsync(Ct);
        await context.Database.ExecuteSqlRawAsync("SET LOCAL enable_seqscan = off", Ct);

        var plan = await context
            .Database.SqlQueryRaw<string>(
                """
                EXPLAIN SELECT * FROM outbox_messages
                WHERE state IN ('Pending', 'Processing') AND next_attempt_at <= now()
                ORDER BY next_attempt_at, id LIMIT 8 FOR UPDATE SKIP LOCKED
                """
            )
            .ToListAsync(Ct);

        string.Join('\n', plan).ShouldContain("ix_outbox_messages_due");
    }
}
