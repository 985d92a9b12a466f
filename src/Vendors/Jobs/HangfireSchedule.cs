using System.Linq.Expressions;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ShopClean.Infrastructure.Jobs;

namespace ShopClean.Vendors.Jobs;

/// <summary>Tells Hangfire at each start what it runs by the clock. All nodes say the same, and one node runs it.</summary>
internal sealed class HangfireSchedule(IServiceProvider services, IOptions<JobOptions> options) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var jobs = services.GetRequiredService<IRecurringJobManager>();
        Repeat(
            "poll-outbox",
            HangfireJobs.Outbox,
            EverySeconds(options.Value.PollSeconds),
            job => job.DeliverAsync(CancellationToken.None)
        );
        Repeat("clean-outbox", HangfireJobs.Cleaning, Cron.Hourly(), job => job.CleanOutboxAsync(CancellationToken.None));
        Repeat("clean-accounts", HangfireJobs.Cleaning, Cron.Hourly(), job => job.CleanAccountsAsync(CancellationToken.None));
        Repeat("clean-audit", HangfireJobs.Cleaning, Cron.Hourly(), job => job.CleanAuditAsync(CancellationToken.None));
        Repeat(
            "clean-idempotency-keys",
            HangfireJobs.Cleaning,
            Cron.Hourly(),
            job => job.CleanIdempotencyKeysAsync(CancellationToken.None)
        );
        return Task.CompletedTask;

        void Repeat(string name, string queue, string cron, Expression<Func<HangfireJobs, Task>> job) =>
            jobs.AddOrUpdate(name, queue, job, cron);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Cron knows no "every 90 seconds": what it can't say is rounded to something more often.
    private static string EverySeconds(int seconds) =>
        seconds switch
        {
            < 60 => $"*/{seconds} * * * * *",
            < 3600 => $"*/{seconds / 60} * * * *",
            _ => Cron.Hourly(),
        };
}
