using ShopClean.EmbeddedPostgres;

namespace ShopClean.WebApi.Composition;

/// <summary>Starts the private PostgreSQL of Development again if it is killed while the program runs.</summary>
internal sealed partial class PrivateServerWatch(DataPlaces places, TimeProvider clock, ILogger<PrivateServerWatch> logger)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await LookAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops, and leaves the server itself.
        }
    }

    private async Task LookAsync(CancellationToken ct)
    {
        try
        {
            if (await places.RestartServerIfGoneAsync(ct))
            {
                LogRestarted();
            }
        }
        catch (Exception failure) when (failure is PostgresUnavailableException or IOException or UnauthorizedAccessException)
        {
            LogFailed(failure.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The private PostgreSQL had ended and was started again")]
    private partial void LogRestarted();

    [LoggerMessage(LogLevel.Error, "The private PostgreSQL has ended and could not be started again: {Reason}")]
    private partial void LogFailed(string reason);
}
