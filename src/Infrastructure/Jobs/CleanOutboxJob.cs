using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;
using ShopClean.Domain.Notifications;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>Deletes messages that were finished long ago. Every node does it: deleting twice what is gone does no harm.</summary>
/// <typeparam name="TContext">The context that has the messages.</typeparam>
[DisallowConcurrentExecution]
internal sealed partial class CleanOutboxJob<TContext>(
    TContext database,
    TimeProvider clock,
    IOptions<JobOptions> options,
    ILogger<CleanOutboxJob<TContext>> logger
) : IJob
    where TContext : DbContext
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await CleanAsync(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(failure);
        }
    }

    /// <summary>Deletes what was finished more than <see cref="JobOptions.KeepDays"/> ago.</summary>
    public Task CleanAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-options.Value.KeepDays);
        return database.Set<OutboxMessage>().Where(message => message.FinishedAt < before).ExecuteDeleteAsync(ct);
    }

    [LoggerMessage(LogLevel.Error, "Old outbox messages could not be deleted; the next run tries again")]
    private partial void LogFailed(Exception failure);
}
