using Hangfire;
using Hangfire.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ShopClean.Infrastructure.Jobs.Engine;

/// <summary>A recurring job, run on one node at a time.</summary>
/// <param name="Name">What it is called in the dashboard.</param>
/// <param name="Job">What it runs.</param>
/// <param name="Cron">When, in UTC.</param>
internal sealed record RecurringTask(string Name, Job Job, string Cron);

/// <summary>Registers the recurring jobs with Hangfire at each start.</summary>
internal sealed partial class RecurringJobs(IServiceProvider services, IEnumerable<RecurringTask> jobs, ILogger<RecurringJobs> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    // One run makes up for all that were missed while no node was there.
    private static readonly RecurringJobOptions Options = new()
    {
        TimeZone = TimeZoneInfo.Utc,
        MisfireHandling = MisfireHandlingMode.Relaxed,
    };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // In the background: it waits for database locks.
        await Task.Yield();
        while (!TryRegister())
        {
            await Task.Delay(Pause, stoppingToken);
        }
    }

    private bool TryRegister()
    {
        try
        {
            var manager = services.GetRequiredService<IRecurringJobManager>();
            foreach (var job in jobs)
            {
                manager.AddOrUpdate(job.Name, job.Job, job.Cron, Options);
            }

            return true;
        }
        catch (Exception failure)
        {
            LogFailed(failure.Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "The recurring jobs could not be registered, trying again: {Reason}")]
    private partial void LogFailed(string reason);
}
