using System.Threading.RateLimiting;

namespace ShopClean.Http.Limits;

/// <summary>Limits the requests of one client to a number per window, which begins with its first request.</summary>
/// <remarks>The framework's fixed window does not tell when it ends and ignores the TimeProvider; the headers need both.</remarks>
internal sealed class ClientWindow(int permits, TimeSpan length, TimeProvider clock) : RateLimiter
{
    private readonly Lock gate = new();
    private long startedAt = clock.GetTimestamp();
    private int used;

    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (gate)
            {
                // An idle limiter is dropped with its count, so it is idle only once the window is over.
                var idle = clock.GetElapsedTime(startedAt) - length;
                return idle > TimeSpan.Zero ? idle : null;
            }
        }
    }

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (gate)
        {
            // Not the time of day: a clock that is set back must not prolong a window.
            var passed = clock.GetElapsedTime(startedAt);
            if (passed >= length)
            {
                (startedAt, passed, used) = (clock.GetTimestamp(), TimeSpan.Zero, 0);
            }

            var isGranted = used + permitCount <= permits;
            used += isGranted ? permitCount : 0;
            return new WindowLease(isGranted, permits, permits - used, length - passed);
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        ValueTask.FromResult(AttemptAcquireCore(permitCount));
}

/// <summary>The result of counting a request, with the values of the headers.</summary>
/// <param name="isAcquired">Whether it may.</param>
/// <param name="limit">How many requests a window has.</param>
/// <param name="remaining">How many are left.</param>
/// <param name="reset">How long until the next window.</param>
internal sealed class WindowLease(bool isAcquired, int limit, int remaining, TimeSpan reset) : RateLimitLease
{
    public override bool IsAcquired => isAcquired;

    public override IEnumerable<string> MetadataNames => [MetadataName.RetryAfter.Name];

    /// <summary>How many requests a window has.</summary>
    public int Limit => limit;

    /// <summary>How many are left.</summary>
    public int Remaining => remaining;

    /// <summary>Seconds until the next window; at least one.</summary>
    public int ResetSeconds => Math.Max(1, (int)Math.Ceiling(reset.TotalSeconds));

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = metadataName == MetadataName.RetryAfter.Name ? reset : null;
        return metadata is not null;
    }
}
