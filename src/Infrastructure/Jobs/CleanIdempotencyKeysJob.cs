using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>Deletes the answers of requests that nobody may repeat any more.</summary>
[DisallowConcurrentExecution]
internal sealed class CleanIdempotencyKeysJob(ShopDbContext database, TimeProvider clock, ILogger<CleanIdempotencyKeysJob> logger)
    : CleaningJob(logger)
{
    /// <summary>Deletes what was answered more than <see cref="IdempotencyKey.Memory"/> ago.</summary>
    public override Task CleanAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - IdempotencyKey.Memory;
        return database.Set<IdempotencyKey>().Where(key => key.CreatedAt < before).ExecuteDeleteAsync(ct);
    }
}

/// <summary>Registers the cleaning of remembered answers.</summary>
internal static class IdempotencyCleaning
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Has what is forgotten deleted every hour.</summary>
    public static void AddIdempotencyCleaning(this IServiceCollection services)
    {
        services.AddScoped<CleanIdempotencyKeysJob>();
        services.AddQuartz(quartz =>
            quartz.ScheduleJob<CleanIdempotencyKeysJob>(trigger => trigger.WithIdentity("clean-idempotency-keys").WithSimpleSchedule(Every))
        );
    }
}
