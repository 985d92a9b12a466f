namespace ShopClean.Http.Diagnostics;

/// <summary>Logs that the database is unavailable: one line a second, however many requests fail; their exceptions at debug level.</summary>
internal sealed class OutageLog(TimeProvider clock, ILogger<OutageLog> logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private long? loggedAt;
    private int failed;

    /// <summary>Logs that a request failed by the outage.</summary>
    public void Write(Exception failure)
    {
        logger.LogDebug(failure, "The database is away");
        if (Count() is { } requests)
        {
            logger.LogError(
                "The database is away, by which {Requests} requests failed: {Reason}",
                requests,
                failure.GetBaseException().Message
            );
        }
    }

    // Those that failed since the last line; null where that was a moment ago.
    private int? Count()
    {
        lock (gate)
        {
            failed++;
            if (loggedAt is { } last && clock.GetElapsedTime(last) < Interval)
            {
                return null;
            }

            var requests = failed;
            (loggedAt, failed) = (clock.GetTimestamp(), 0);
            return requests;
        }
    }
}
