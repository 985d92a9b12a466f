using Hangfire;
using Microsoft.EntityFrameworkCore;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Jobs.Cleaning;

/// <summary>Deletes the answers of requests that nobody may repeat any more.</summary>
internal sealed class CleanIdempotencyKeysJob(ShopDbContext database, TimeProvider clock) : ICleaningJob
{
    /// <summary>Deletes what was answered more than <see cref="IdempotencyKey.Memory"/> ago.</summary>
    [JobDisplayName("Delete old idempotency keys"), AutomaticRetry(Attempts = 0)]
    public Task CleanAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - IdempotencyKey.Memory;
        return database.Set<IdempotencyKey>().Where(key => key.CreatedAt < before).ExecuteDeleteAsync(ct);
    }
}
