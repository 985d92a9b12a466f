using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ShopClean.Infrastructure.Jobs.Cleaning;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Auditing;

/// <summary>Deletes audit entries that are older than <see cref="AuditOptions.KeepDays"/>; nothing else deletes entries.</summary>
internal sealed class CleanAuditJob(ShopDbContext database, TimeProvider clock, IOptions<AuditOptions> options) : ICleaningJob
{
    [JobDisplayName("Delete old audit entries"), AutomaticRetry(Attempts = 0)]
    public Task CleanAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-options.Value.KeepDays);
        return database.AuditEntries.Where(entry => entry.CreatedAt < before).ExecuteDeleteAsync(ct);
    }
}
