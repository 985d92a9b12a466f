using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;
using ShopClean.Infrastructure.Auditing;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>Deletes entries of the audit that are older than they are kept: the one way in which an entry goes.</summary>
[DisallowConcurrentExecution]
internal sealed class CleanAuditJob(
    ShopDbContext database,
    TimeProvider clock,
    IOptions<AuditOptions> options,
    ILogger<CleanAuditJob> logger
) : CleaningJob(logger)
{
    /// <summary>Deletes what was written more than <see cref="AuditOptions.KeepDays"/> ago.</summary>
    public override Task CleanAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-options.Value.KeepDays);
        return database.AuditEntries.Where(entry => entry.CreatedAt < before).ExecuteDeleteAsync(ct);
    }
}
