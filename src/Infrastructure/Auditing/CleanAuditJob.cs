using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ShopClean.Infrastructure.Jobs.Cleaning;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Auditing;

/// <summary>Deletes entries of the audit that are older than they are kept: the one way in which an entry goes.</summary>
internal sealed class CleanAuditJob(ShopDbContext database, TimeProvider clock, IOptions<AuditOptions> options) : ICleaningJob
{
    /// <summary>Deletes what was written more than <see cref="AuditOptions.KeepDays"/> ago.</summary>
    [JobDisplayName("Delete old audit entries"), AutomaticRetry(Attempts = 0)]
    public Task CleanAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-options.Value.KeepDays);
        return database.AuditEntries.Where(entry => entry.CreatedAt < before).ExecuteDeleteAsync(ct);
    }
}
