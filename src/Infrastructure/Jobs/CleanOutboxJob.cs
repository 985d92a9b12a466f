using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;
using ShopClean.Domain.Notifications;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>Deletes messages that were finished long ago.</summary>
[DisallowConcurrentExecution]
internal sealed class CleanOutboxJob(
    ShopDbContext database,
    TimeProvider clock,
    IOptions<JobOptions> options,
    ILogger<CleanOutboxJob> logger
) : CleaningJob(logger)
{
    /// <summary>Deletes what was finished more than <see cref="JobOptions.KeepDays"/> ago.</summary>
    public override Task CleanAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-options.Value.KeepDays);
        return database.Set<OutboxMessage>().Where(message => message.FinishedAt < before).ExecuteDeleteAsync(ct);
    }
}
