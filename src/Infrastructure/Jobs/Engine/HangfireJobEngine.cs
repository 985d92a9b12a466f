using System.Globalization;
using Hangfire;
using Hangfire.States;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Notifications;

namespace ShopClean.Infrastructure.Jobs.Engine;

/// <summary>Retries and deletes jobs in Hangfire; <see cref="MessageStateFilter"/> updates their messages.</summary>
internal sealed class HangfireJobEngine(
    JobStorage storage,
    IBackgroundJobClient jobs,
    OutboxMessages messages,
    IOutboxSignal signal,
    TimeProvider clock
) : IJobEngine
{
    private const string Reason = "Asked for by an operator";

    public async Task RetryAsync(OutboxMessage message, CancellationToken ct)
    {
        if (message.JobId is { } jobId && jobs.ChangeState(jobId, new EnqueuedState { Reason = Reason }))
        {
            return;
        }

        // Hangfire has forgotten it.
        await messages.ChangeAsync(message.Id, one => one.Release(clock.GetUtcNow()), ct);
        signal.Notify();
    }

    public async Task DeleteAsync(OutboxMessage message, CancellationToken ct)
    {
        if (message.JobId is not { } jobId || !jobs.ChangeState(jobId, new DeletedState { Reason = Reason }))
        {
            await messages.ChangeAsync(message.Id, one => one.Delete(clock.GetUtcNow()), ct);
        }
    }

    public long? MessageOf(string jobId)
    {
        // Recurring jobs have names.
        if (!long.TryParse(jobId, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return null;
        }

        using var connection = storage.GetConnection();
        return OutboxJob.MessageOf(connection.GetJobData(jobId)?.Job);
    }
}
