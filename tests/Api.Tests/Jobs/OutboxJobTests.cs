using Hangfire;
using Hangfire.States;
using Microsoft.Extensions.Options;
using ShopClean.Domain.Notifications;
using ShopClean.Infrastructure.Jobs.Engine;

namespace ShopClean.Api.Tests.Jobs;

/// <summary>What becomes of messages and their jobs on nodes that really run.</summary>
public sealed class OutboxJobTests(OutboxDatabase database) : OutboxTests(database)
{
    // Long due by the clock of every node.
    private static readonly DateTimeOffset Earlier = DateTimeOffset.UnixEpoch;
    private static readonly (string, string) QuickRetries = ("Jobs:RetryDelays", "1,1");

    [Fact]
    public async Task A_commit_starts_the_delivery()
    {
        await using var node = await StartedAsync();

        await node.EnqueueAsync(42);

        var message = await MessageOnceAsync(one => one.State is OutboxState.Succeeded);
        node.Delivered.ShouldBe([42]);
        message.Payload.ShouldBe("""{"number":42}""");
        message.Attempts.ShouldBe(1);
        await UntilAsync(() => Task.FromResult(node.JobOf(message.JobId!).State == SucceededState.StateName));
    }

    [Fact]
    public async Task What_was_left_by_a_node_that_died_is_delivered_after_the_start()
    {
        await using (var context = Database.Context())
        {
            context.Add(OutboxMessage.Enqueue(Note.Type, "jane@example.com", """{"number":3}""", Earlier));
            await context.SaveChangesAsync(Ct);
        }

        await using var node = await StartedAsync();

        await MessageOnceAsync(one => one.State is OutboxState.Succeeded);
        node.Delivered.ShouldBe([3]);
    }

    [Fact]
    public async Task Two_nodes_deliver_each_message_once()
    {
        await using var first = await StartedAsync();
        await using var second = await StartedAsync();
        var numbers = Enumerable.Range(1, 60).ToArray();

        await first.EnqueueAsync(numbers[..30]);
        await second.EnqueueAsync(numbers[30..]);

        await UntilAsync(async () => (await MessagesAsync()).All(message => message.State is OutboxState.Succeeded));
        first.Delivered.Concat(second.Delivered).Order().ShouldBe(numbers);
    }

    [Fact]
    public async Task A_failing_message_is_tried_again_and_then_given_up_and_no_address_is_kept()
    {
        await using var node = await StartedAsync(
            (_, _) => throw new InvalidOperationException("Mail to jane@example.com is refused\0", new FormatException("jane@example.com")),
            QuickRetries
        );

        await node.EnqueueAsync(4711);

        var waiting = await MessageOnceAsync(one => one is { State: OutboxState.Pending, Attempts: 1, NextAttemptAt: not null });
        waiting.LastError.ShouldBe("InvalidOperationException: Mail to j***@example.com is refused  (j***@example.com)");
        var message = await MessageOnceAsync(one => one.State is OutboxState.Failed);
        message.Attempts.ShouldBe(3);
        message.LastError.ShouldBe(waiting.LastError);
        await UntilAsync(() => Task.FromResult(node.JobOf(message.JobId!).State == FailedState.StateName));
        var kept = await Database.KeptByHangfireAsync();
        kept.ShouldContain("Mail to j***@example.com is refused");
        kept.ShouldNotContain("jane");
        kept.ShouldNotContain("4711");
    }

    [Fact]
    public async Task One_failing_message_does_not_keep_the_others()
    {
        var delivered = 0;
        await using var node = await StartedAsync(
            (note, _) =>
                note.Number == 2 ? throw new InvalidOperationException("no") : Task.FromResult(Interlocked.Increment(ref delivered))
        );

        await node.EnqueueAsync(1, 2, 3);

        await UntilAsync(async () =>
            (await MessagesAsync())
                .Select(message => (message.State, message.Attempts))
                .SequenceEqual([(OutboxState.Succeeded, 1), (OutboxState.Pending, 1), (OutboxState.Succeeded, 1)])
        );
        delivered.ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_delivery_that_hangs_is_ended(bool heedsCancellation)
    {
        var begun = new TaskCompletionSource();
        await using var node = await StartedAsync(
            (_, ct) =>
            {
                begun.TrySetResult();
                return Task.Delay(Timeout.InfiniteTimeSpan, heedsCancellation ? ct : CancellationToken.None);
            }
        );
        await node.EnqueueAsync(1);
        await begun.Task.WaitAsync(Patience, Ct);

        node.Clock.Advance(OutboxRetries.Timeout);

        (await MessageOnceAsync(one => one.State is OutboxState.Pending && one.LastError is not null)).LastError.ShouldBe(
            "It took longer than 20 s."
        );
    }

    [Fact]
    public async Task What_is_committed_waits_for_no_recipient_that_hangs()
    {
        var (begun, release, second) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        await using var node = await StartedAsync(
            (note, _) =>
            {
                begun.TrySetResult();
                return note.Number == 1 ? release.Task : Task.FromResult(second.TrySetResult());
            }
        );
        await node.EnqueueAsync(1);
        await begun.Task.WaitAsync(Patience, Ct);

        await node.EnqueueAsync(2);

        await second.Task.WaitAsync(Patience, Ct);
        release.SetResult();
    }

    [Fact]
    public async Task A_stop_waits_for_the_delivery_in_flight()
    {
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var node = await StartedAsync(
            (_, _) =>
            {
                begun.TrySetResult();
                return release.Task;
            }
        );
        await node.EnqueueAsync(1);
        await begun.Task.WaitAsync(Patience, Ct);

        var stop = node.StopAsync();
        // One that waited for nothing would be over long before.
        (await Task.WhenAny(stop, Task.Delay(TimeSpan.FromSeconds(1), Ct))).ShouldNotBe(stop);
        release.SetResult();
        await stop;

        (await SingleMessageAsync()).State.ShouldBe(OutboxState.Succeeded);
    }

    [Fact]
    public async Task A_message_of_an_unknown_sort_waits_for_a_node_that_knows_it()
    {
        await using (var context = Database.Context())
        {
            context.Add(OutboxMessage.Enqueue("from-a-newer-version", "jane@example.com", "{}", Earlier));
            await context.SaveChangesAsync(Ct);
        }

        await using var node = await StartedAsync();

        var message = await MessageOnceAsync(one => one.LastError is not null);
        message.State.ShouldBe(OutboxState.Pending);
        message.LastError.ShouldBe("This node has no handler for from-a-newer-version.");
        node.JobOf(message.JobId!).Job.Args[1].ShouldBe("from-a-newer-version to j***@example.com");
    }

    [Fact]
    public async Task A_message_that_brings_its_node_down_each_time_is_given_up()
    {
        // Given attempts that ended with their node: nobody could say that they failed
        await using (var context = Database.Context())
        {
            var message = OutboxMessage.Enqueue(Note.Type, "jane@example.com", """{"number":1}""", Earlier);
            context.Add(message);
            await context.SaveChangesAsync(Ct);
        }

        await using var node = Node(deliver: null, QuickRetries);
        await node.Relay.RelayOneAsync(Ct);
        await using (var context = Database.Context())
        {
            var message = context.OutboxMessages.Single();
            for (var attempt = 0; attempt < 3; attempt++)
            {
                message.Begin(message.JobId!, Earlier);
            }

            await context.SaveChangesAsync(Ct);
        }

        await node.StartAsync();

        (await MessageOnceAsync(one => one.State is OutboxState.Failed)).LastError.ShouldBe(
            "The node stopped each time before it finished."
        );
        node.Delivered.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_operator_retries_a_failed_job_in_the_dashboard_with_all_attempts_anew()
    {
        var broken = true;
        await using var node = await StartedAsync(
            (_, _) => broken ? throw new InvalidOperationException("no") : Task.CompletedTask,
            QuickRetries
        );
        await node.EnqueueAsync(1);
        var failed = await MessageOnceAsync(one => one is { State: OutboxState.Failed, Attempts: 3 });

        node.Jobs.Requeue(failed.JobId!);

        // All of them: the job engine's own count begins anew, too.
        await MessageOnceAsync(one => one is { State: OutboxState.Pending, Attempts: 1 or 2 });
        await MessageOnceAsync(one => one is { State: OutboxState.Failed, Attempts: 3 });
        broken = false;
        node.Jobs.Requeue(failed.JobId!);
        (await MessageOnceAsync(one => one.State is OutboxState.Succeeded)).LastError.ShouldBeNull();
    }

    [Fact]
    public async Task What_an_operator_deletes_in_the_dashboard_is_deleted_and_can_be_retried()
    {
        await using var node = Node();
        await node.EnqueueAsync(1);
        await node.Relay.RelayOneAsync(Ct);
        var jobId = (await SingleMessageAsync()).JobId!;

        node.Jobs.Delete(jobId);
        (await SingleMessageAsync()).State.ShouldBe(OutboxState.Deleted);
        node.Jobs.Requeue(jobId);
        (await SingleMessageAsync()).State.ShouldBe(OutboxState.Pending);
        await node.StartAsync();

        await MessageOnceAsync(one => one.State is OutboxState.Succeeded);
    }

    [Fact]
    public async Task What_has_succeeded_is_never_sent_again_whatever_an_operator_does()
    {
        await using var node = await StartedAsync();
        await node.EnqueueAsync(1);
        var jobId = (await MessageOnceAsync(one => one.State is OutboxState.Succeeded)).JobId!;
        await UntilAsync(() => Task.FromResult(node.JobOf(jobId).State == SucceededState.StateName));

        node.Jobs.Delete(jobId).ShouldBeTrue();
        (await SingleMessageAsync()).State.ShouldBe(OutboxState.Deleted);
        node.Jobs.Requeue(jobId).ShouldBeTrue();

        await UntilAsync(() => Task.FromResult(node.JobOf(jobId).State == SucceededState.StateName));
        (await SingleMessageAsync()).State.ShouldBe(OutboxState.Succeeded);
        node.Delivered.ShouldBe([1]);
    }

    [Fact]
    public async Task A_job_whose_message_is_gone_does_nothing()
    {
        await using var node = await StartedAsync();

        var jobId = node.Jobs.Create(OutboxJob.For(messageId: 4711, "Note"), new EnqueuedState());

        await UntilAsync(() => Task.FromResult(node.JobOf(jobId).State == SucceededState.StateName));
        node.Delivered.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_cleaning_is_a_recurring_job()
    {
        await using var node = await StartedAsync();
        using var connection = node.Storage.GetConnection();

        await UntilAsync(() => Task.FromResult(Hangfire.Storage.StorageConnectionExtensions.GetRecurringJobs(connection).Count > 0));

        Hangfire.Storage.StorageConnectionExtensions.GetRecurringJobs(connection).Select(job => job.Id).ShouldBe(["clean-outbox"]);
    }

    [Fact]
    public void The_name_that_stored_jobs_have_never_changes() =>
        // Jobs that wait in a database would be lost with their name.
        OutboxJob.For(1, "").ToString().ShouldBe("OutboxJob.DeliverAsync");

    [Fact]
    public void Wrong_settings_stop_the_start_with_all_that_is_wrong()
    {
        var failure = Should.Throw<OptionsValidationException>(() =>
            Node(deliver: null, ("Jobs:PollSeconds", "0"), ("Jobs:KeepDays", "-1"), ("Jobs:RetryDelays", "10,soon"))
        );

        failure.Failures.Count().ShouldBe(3);
        failure.Message.ShouldContain("Jobs:PollSeconds is 0; it must be from 1 to 3600.");
        failure.Message.ShouldContain("Jobs:KeepDays is -1");
        failure.Message.ShouldContain("Jobs:RetryDelays is \"10,soon\"; it must be 1 to 50 numbers of seconds");
    }
}
