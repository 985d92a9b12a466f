using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using Quartz;
using ShopClean.Infrastructure.Jobs;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Api.Tests.Jobs;

/// <summary>Commits start deliveries.</summary>
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

    [Fact]
    public async Task Many_signals_make_one_run_until_it_begins()
    {
        var triggered = new SemaphoreSlim(0);
        var scheduler = Substitute.For<IScheduler>();
        scheduler
            .When(async it => await it.TriggerJob(DeliverOutboxJob.Key, null, Arg.Any<CancellationToken>()))
            .Do(_ => triggered.Release());
        var signal = Signal(scheduler);

        Parallel.For(0, 100, _ => signal.Notify());
        (await triggered.WaitAsync(TimeSpan.FromSeconds(30), Ct)).ShouldBeTrue();
        signal.Notify();
        // A second run would be ordered in the background, and soon.
        (await triggered.WaitAsync(TimeSpan.FromSeconds(1), Ct)).ShouldBeFalse();
        signal.Begin();
        signal.Notify();

        (await triggered.WaitAsync(TimeSpan.FromSeconds(30), Ct)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_scheduler_that_is_away_keeps_no_request_and_no_later_signal()
    {
        var tries = new SemaphoreSlim(0);
        var schedulers = Substitute.For<ISchedulerFactory>();
        schedulers
            .When(it => it.GetScheduler(Arg.Any<CancellationToken>()))
            .Do(_ =>
            {
                tries.Release();
                throw new SchedulerException("stopped");
            });
        var signal = new QuartzOutboxSignal(schedulers, NullLogger<QuartzOutboxSignal>.Instance);

        signal.Notify();
        (await tries.WaitAsync(TimeSpan.FromSeconds(30), Ct)).ShouldBeTrue();
        await EventuallyAsync(() =>
        {
            signal.Notify();
            return tries.CurrentCount > 0;
        });
    }

    [Fact]
    public async Task A_database_that_is_away_does_not_end_the_job()
    {
        var processor = Substitute.For<IOutboxProcessor>();
        processor.RunAsync(Arg.Any<CancellationToken>()).ThrowsAsync(new TimeoutException("The database is away"));
        var job = new DeliverOutboxJob(processor, Signal(Substitute.For<IScheduler>()), NullLogger<DeliverOutboxJob>.Instance);

        await job.Execute(Substitute.For<IJobExecutionContext>(), Ct);

        await processor.Received(1).RunAsync(Arg.Any<CancellationToken>());
    }

    private static QuartzOutboxSignal Signal(IScheduler scheduler)
    {
        var schedulers = Substitute.For<ISchedulerFactory>();
        schedulers.GetScheduler(Arg.Any<CancellationToken>()).Returns(scheduler);
        return new QuartzOutboxSignal(schedulers, NullLogger<QuartzOutboxSignal>.Instance);
    }

    private static async Task EventuallyAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
