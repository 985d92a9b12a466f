using Hangfire;
using Microsoft.EntityFrameworkCore;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Jobs.Cleaning;

/// <summary>Deletes expired idempotency keys.</summary>
internal sealed class CleanIdempotencyKeysJob(ShopDbContext database, TimeProvider clock) : ICleaningJob
{
    [JobDisplayName("Delete old idempotency keys"), AutomaticRetry(Attempts = 0)]
    public Task CleanAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - IdempotencyKey.Memory;
        return database.Set<IdempotencyKey>().Where(key => key.CreatedAt < before).ExecuteDeleteAsync(ct);
    }
}
