using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;
using ShopClean.Infrastructure.Auditing;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>Deletes entries of the audit that are older than they are kept: the one way in which an entry goes. Every node does it, which does no harm.</summary>
[DisallowConcurrentExecution]
internal sealed partial class CleanAuditJob(
    ShopDbContext database,
    TimeProvider clock,
    IOptions<AuditOptions> options,
    ILogger<CleanAuditJob> logger
) : IJob
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

    /// <summary>Deletes what was written more than <see cref="AuditOptions.KeepDays"/> ago.</summary>
    public Task CleanAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-options.Value.KeepDays);
        return database.AuditEntries.Where(entry => entry.CreatedAt < before).ExecuteDeleteAsync(ct);
    }

    [LoggerMessage(LogLevel.Error, "Old entries of the audit could not be deleted; the next run tries again")]
    private partial void LogFailed(Exception failure);
}
