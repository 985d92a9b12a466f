using Microsoft.Extensions.Logging;
using Quartz;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>
/// Triggers the delivery. At most one trigger waits at a time: a run that begins takes the note off before it looks, so whatever was committed
/// before is seen by this run, and whatever is committed later notes anew and gets the run that Quartz starts after it.
/// </summary>
internal sealed partial class QuartzOutboxSignal(ISchedulerFactory schedulers, ILogger<QuartzOutboxSignal> logger) : IOutboxSignal
{
    private int noted;

    public void Notify()
    {
        if (Interlocked.Exchange(ref noted, 1) == 0)
        {
            // Off the request's path: a scheduler that is busy or stopped must not keep it.
            _ = Task.Run(TriggerAsync);
        }
    }

    /// <summary>A run begins: it will see all that was announced so far.</summary>
    public void Begin() => Interlocked.Exchange(ref noted, 0);

    private async Task TriggerAsync()
    {
        try
        {
            var scheduler = await schedulers.GetScheduler();
            await scheduler.TriggerJob(DeliverOutboxJob.Key);
        }
        catch (Exception failure)
        {
            // The clock finds the messages, or another node does, or the next start.
            Begin();
            LogLost(failure);
        }
    }

    [LoggerMessage(LogLevel.Debug, "The outbox could not be triggered; the clock will do it")]
    private partial void LogLost(Exception failure);
}
