using Microsoft.Extensions.Logging;
using Quartz;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>Delivers what is due; started by commits and by the clock, also beside a run that still waits for a recipient.</summary>
internal sealed partial class DeliverOutboxJob(IOutboxProcessor processor, QuartzOutboxSignal signal, ILogger<DeliverOutboxJob> logger)
    : IJob
{
    public static readonly JobKey Key = new("deliver-outbox");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        signal.Begin();
        try
        {
            await processor.RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The program stops, and nothing was in flight.
        }
        catch (Exception failure)
        {
            // A database that is away comes back, and the clock goes on.
            LogFailed(failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "The outbox could not be looked through; the next run tries again")]
    private partial void LogFailed(Exception failure);
}
