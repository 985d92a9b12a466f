using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ShopClean.Infrastructure.Jobs;

namespace ShopClean.Vendors.Jobs;

/// <summary>
/// Has some node deliver. Commits of a moment make one job: the note is taken off before the job is made, so a commit that comes too late for it makes the next.
/// </summary>
internal sealed partial class HangfireOutboxSignal(IServiceProvider services, TimeProvider clock, ILogger<HangfireOutboxSignal> logger)
    : IOutboxSignal
{
    // Jobs are rows: without this a busy shop would make one for each commit, faster than they are run.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    private int noted;

    /// <inheritdoc/>
    public void Notify()
    {
        if (Interlocked.Exchange(ref noted, 1) == 0)
        {
            // Off the request's path: it must not wait for Hangfire's tables.
            _ = Task.Run(EnqueueAsync);
        }
    }

    private async Task EnqueueAsync()
    {
        await Task.Delay(Moment, clock);
        Interlocked.Exchange(ref noted, 0);
        try
        {
            // Asked for late: Hangfire prepares its tables when it is first asked for, which needs the database to be there.
            var jobs = services.GetRequiredService<IBackgroundJobClient>();
            jobs.Enqueue<HangfireJobs>(HangfireJobs.Outbox, job => job.DeliverAsync(CancellationToken.None));
        }
        catch (Exception failure)
        {
            // The clock finds the messages.
            LogLost(failure);
        }
    }

    [LoggerMessage(LogLevel.Debug, "The outbox could not be triggered; the clock will do it")]
    private partial void LogLost(Exception failure);
}
