using Hangfire.States;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Notifications;
using ShopClean.Infrastructure.Jobs;
using ShopClean.Infrastructure.Jobs.Engine;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Api.Tests.Jobs;

/// <summary>Each committed message gets one job.</summary>
public sealed class OutboxRelayTests(OutboxDatabase database) : OutboxTests(database)
{
    [Fact]
    public async Task A_committed_message_gets_a_job_that_says_neither_to_whom_nor_what()
    {
        await using var node = Node();
        await node.EnqueueAsync(4711);

        (await node.Relay.RelayOneAsync(Ct)).ShouldBeTrue();
        (await node.Relay.RelayOneAsync(Ct)).ShouldBeFalse();

        var message = await SingleMessageAsync();
        var job = node.JobOf(message.JobId!);
        job.State.ShouldBe(EnqueuedState.StateName);
        job.Job.Args[0].ShouldBe(message.Id);
        job.Job.Args[1].ShouldBe("Note to j***@example.com");
        var kept = await Database.KeptByHangfireAsync();
        kept.ShouldNotContain("jane");
        kept.ShouldNotContain("4711");
    }

    [Fact]
    public async Task A_message_with_a_delay_is_scheduled()
    {
        await using var node = Node();
        await using (var scope = node.Scope())
        {
            scope.ServiceProvider.GetRequiredService<IOutbox>().Enqueue(new Note(1), "jane@example.com", TimeSpan.FromHours(1));
            await scope.ServiceProvider.GetRequiredService<ShopDbContext>().SaveChangesAsync(Ct);
        }

        await node.Relay.RelayOneAsync(Ct);

        node.JobOf((await SingleMessageAsync()).JobId!).State.ShouldBe(ScheduledState.StateName);
    }

    [Fact]
    public async Task A_change_that_is_rolled_back_makes_no_job()
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
        (await node.Relay.RelayOneAsync(Ct)).ShouldBeFalse();
        (await Database.KeptByHangfireAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_nodes_make_one_job_for_each_message()
    {
        await using var first = Node();
        await using var second = Node();
        await first.EnqueueAsync([.. Enumerable.Range(1, 60)]);

        await Task.WhenAll(DrainAsync(first), DrainAsync(first), DrainAsync(second), DrainAsync(second));

        (await MessagesAsync()).Select(message => message.JobId).ShouldBeUnique();
        first.Storage.GetMonitoringApi().EnqueuedCount("default").ShouldBe(60);
    }

    [Fact]
    public async Task A_message_that_another_relay_holds_is_passed_over_and_nobody_waits()
    {
        await using var node = Node();
        await node.EnqueueAsync(1, 2);
        await using var holding = Database.Context();
        await using var transaction = await holding.Database.BeginTransactionAsync(Ct);
        var held = await holding.LockNextWithoutJob().SingleAsync(Ct);

        (await node.Relay.RelayOneAsync(Ct)).ShouldBeTrue();
        (await node.Relay.RelayOneAsync(Ct)).ShouldBeFalse();
        await node.EnqueueAsync(3);

        (await MessagesAsync()).Where(message => message.JobId is null).Select(message => message.Id).ShouldContain(held.Id);
    }

    [Fact]
    public async Task A_message_whose_relay_died_after_it_made_the_job_is_delivered_once()
    {
        // Given a message with a job of which the message knows nothing
        await using var node = Node();
        await node.EnqueueAsync(7);
        var message = await SingleMessageAsync();
        node.Jobs.Create(OutboxJob.For(message.Id, "Note"), new EnqueuedState());

        // When another job is made for it, and both run
        await node.StartAsync();

        // Then one of them delivers it, and the other one does nothing
        await UntilAsync(() => Task.FromResult(node.Storage.GetMonitoringApi().SucceededListCount() >= 1));
        await UntilAsync(() => Task.FromResult(node.Storage.GetMonitoringApi().EnqueuedCount("default") == 0));
        (await MessageOnceAsync(one => one.State is OutboxState.Succeeded)).Attempts.ShouldBe(1);
        await node.StopAsync();
        node.Delivered.ShouldBe([7]);
    }

    [Fact]
    public async Task Messages_without_a_job_are_found_by_their_index()
    {
        await using var context = Database.Context();
        await using var transaction = await context.Database.BeginTransactionAsync(Ct);
        await context.Database.ExecuteSqlRawAsync("SET LOCAL enable_seqscan = off", Ct);

        var explained = "EXPLAIN " + context.LockNextWithoutJob().ToQueryString();

        var plan = await context.Database.SqlQueryRaw<string>(explained).ToListAsync(Ct);

        string.Join('\n', plan).ShouldContain("ix_outbox_messages_without_job");
    }

    [Fact]
    public void SQL_Server_reads_past_locked_rows()
    {
        var options = new DbContextOptionsBuilder<SqlServerShopDbContext>();
        options.UseShopSqlServer("Server=nowhere", new DatabaseOptions { Provider = DatabaseProvider.SqlServer });
        using var context = new SqlServerShopDbContext(options.Options);

        context.LockNextWithoutJob().ToQueryString().ShouldContain("FROM outbox_messages WITH (UPDLOCK, ROWLOCK, READPAST)");
    }

    private static async Task DrainAsync(OutboxNode node)
    {
        while (await node.Relay.RelayOneAsync(Ct))
        {
            // The next one.
        }
    }
}
