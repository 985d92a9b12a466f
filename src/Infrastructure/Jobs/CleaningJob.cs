using Microsoft.Extensions.Logging;
using Quartz;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>
/// Deletes what is good for nothing any more. Every node does it: deleting twice what is gone does no harm, and what one run could not delete the next
/// one does.
/// </summary>
internal abstract partial class CleaningJob(ILogger logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await CleanAsync(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(failure, context.Trigger.Key.Name);
        }
    }

    /// <summary>Deletes it.</summary>
    public abstract Task CleanAsync(CancellationToken ct);

    [LoggerMessage(LogLevel.Error, "The job {Job} could not delete what is old; its next run tries again")]
    private partial void LogFailed(Exception failure, string job);
}
