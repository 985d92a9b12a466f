using Hangfire.States;
using Microsoft.Extensions.DependencyInjection;
using ShopClean.Domain.Notifications;
using ShopClean.Infrastructure.Jobs.Cleaning;
using ShopClean.Infrastructure.Jobs.Engine;

namespace ShopClean.Api.Tests.Jobs;

/// <summary>Finished messages are kept for a time.</summary>
public sealed class CleanOutboxTests(OutboxDatabase database) : OutboxTests(database)
{
    [Fact]
    public async Task Finished_messages_are_deleted_after_a_time_and_failed_jobs_with_theirs()
    {
        await using var node = Node();
        var now = node.Clock.GetUtcNow();
        var (old, recent, failed) = (Finished(now.AddDays(-15)), Finished(now.AddDays(-13)), Failed(now.AddDays(-15)));
        await using (var context = Database.Context())
        {
            context.AddRange(old, recent, failed);
            await context.SaveChangesAsync(Ct);
            var jobId = node.Jobs.Create(OutboxJob.For(failed.Id, "Note"), new FailedState(new InvalidOperationException("no")));
            failed.Release(now);
            failed.HandOver(jobId, now);
            failed.Fail("no", now.AddDays(-15));
            await context.SaveChangesAsync(Ct);
        }

        await using (var scope = node.Scope())
        {
            await scope.ServiceProvider.GetRequiredService<CleanOutboxJob>().CleanAsync(Ct);
        }

        (await SingleMessageAsync()).Id.ShouldBe(recent.Id);
        node.JobOf(failed.JobId!).State.ShouldBe(DeletedState.StateName);
    }

    private static OutboxMessage Finished(DateTimeOffset at)
    {
        var message = OutboxMessage.Enqueue("note", "jane@example.com", "{}", at);
        message.Begin("1", at);
        message.Succeed(at);
        return message;
    }

    private static OutboxMessage Failed(DateTimeOffset at)
    {
        var message = OutboxMessage.Enqueue("note", "jane@example.com", "{}", at);
        message.Begin("2", at);
        message.Fail("no", at);
        return message;
    }
}
