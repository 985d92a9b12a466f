using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ShopClean.Domain.Notifications;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Jobs.Cleaning;

/// <summary>
/// Deletes messages that were finished more than <see cref="JobOptions.KeepDays"/> ago, with the jobs of failed ones, which Hangfire keeps forever.
/// </summary>
internal sealed class CleanOutboxJob(ShopDbContext database, IBackgroundJobClient jobs, TimeProvider clock, IOptions<JobOptions> options)
    : ICleaningJob
{
    private const int Batch = 500;

    [JobDisplayName("Delete finished messages"), AutomaticRetry(Attempts = 0)]
    public async Task CleanAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-options.Value.KeepDays);
        var old = database.OutboxMessages.Where(message => message.FinishedAt < before);
        while (await DeleteFailedAsync(old, ct))
        {
            ct.ThrowIfCancellationRequested();
        }

        await old.ExecuteDeleteAsync(ct);
    }

    private async Task<bool> DeleteFailedAsync(IQueryable<OutboxMessage> old, CancellationToken ct)
    {
        var failed = await old.Where(message => message.State == OutboxState.Failed)
            .OrderBy(message => message.Id)
            .Take(Batch)
            .Select(message => new { message.Id, message.JobId })
            .ToListAsync(ct);
        long[] ids = [.. failed.Select(message => message.Id)];
        await database.OutboxMessages.Where(message => ids.Contains(message.Id)).ExecuteDeleteAsync(ct);
        foreach (var jobId in failed.Select(message => message.JobId).OfType<string>())
        {
            jobs.Delete(jobId);
        }

        return failed.Count > 0;
    }
}
