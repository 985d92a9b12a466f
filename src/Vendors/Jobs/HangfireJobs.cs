using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using ShopClean.Infrastructure.Jobs;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Vendors.Jobs;

/// <summary>
/// What Hangfire runs. It is not tried again by Hangfire: what failed is still in the database, and the next run finds it. Hangfire keeps these names until the
/// jobs have run, so a rename costs a run.
/// </summary>
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
internal sealed class HangfireJobs(IServiceProvider services)
{
    /// <summary>The queue of deliveries, which share the places that <see cref="JobOptions.Parallelism"/> says.</summary>
    public const string Outbox = "outbox";

    /// <summary>The queue of what cleans, so that no mail waits for it.</summary>
    public const string Cleaning = "cleaning";

    /// <summary>Delivers what is due; a stop lets it finish what it has begun.</summary>
    public Task DeliverAsync(CancellationToken stopping) => services.GetRequiredService<IOutboxProcessor>().RunAsync(stopping);

    /// <summary>Deletes messages that were finished long ago.</summary>
    public Task CleanOutboxAsync(CancellationToken stopping) => CleanAsync<CleanOutboxJob>(stopping);

    /// <summary>Deletes sessions and tokens that are over.</summary>
    public Task CleanAccountsAsync(CancellationToken stopping) => CleanAsync<CleanAccountsJob>(stopping);

    /// <summary>Deletes entries of the audit that are older than they are kept.</summary>
    public Task CleanAuditAsync(CancellationToken stopping) => CleanAsync<CleanAuditJob>(stopping);

    /// <summary>Deletes the answers of requests that nobody may repeat any more.</summary>
    public Task CleanIdempotencyKeysAsync(CancellationToken stopping) => CleanAsync<CleanIdempotencyKeysJob>(stopping);

    private Task CleanAsync<TJob>(CancellationToken stopping)
        where TJob : CleaningJob => ActivatorUtilities.GetServiceOrCreateInstance<TJob>(services).CleanAsync(stopping);
}
