using System.Threading.RateLimiting;

namespace ShopClean.Http.Limits;

/// <summary>The requests of one client: so many in a window, which its first request begins.</summary>
/// <remarks>The library's own window tells neither when it ends nor follows the shop's clock; both are needed for the headers.</remarks>
internal sealed class ClientWindow(int permits, TimeSpan length, TimeProvider clock) : RateLimiter
{
    private readonly Lock gate = new();
    private DateTimeOffset endsAt = clock.GetUtcNow() + length;
    private int used;

    /// <inheritdoc/>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (gate)
            {
                // What is idle is dropped, and must have nothing to remember.
                var idle = clock.GetUtcNow() - endsAt;
                return idle > TimeSpan.Zero ? idle : null;
            }
        }
    }

    /// <inheritdoc/>
    public override RateLimiterStatistics? GetStatistics() => null;

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            // A clock that was put back must not prolong a window.
            if (now >= endsAt || endsAt - now > length)
            {
                endsAt = now + length;
                used = 0;
            }

            var isGranted = used + permitCount <= permits;
            used += isGranted ? permitCount : 0;
            return new WindowLease(isGranted, permits, permits - used, endsAt - now);
        }
    }

    /// <inheritdoc/>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        ValueTask.FromResult(AttemptAcquireCore(permitCount));
}

/// <summary>Whether a request may go on, and what is left of the window.</summary>
/// <param name="isAcquired">Whether it may.</param>
/// <param name="limit">How many requests a window has.</param>
/// <param name="remaining">How many are left.</param>
/// <param name="reset">How long until the next window.</param>
internal sealed class WindowLease(bool isAcquired, int limit, int remaining, TimeSpan reset) : RateLimitLease
{
    /// <inheritdoc/>
    public override bool IsAcquired => isAcquired;

    /// <inheritdoc/>
    public override IEnumerable<string> MetadataNames => [MetadataName.RetryAfter.Name];

    /// <summary>How many requests a window has.</summary>
    public int Limit => limit;

    /// <summary>How many are left.</summary>
    public int Remaining => remaining;

    /// <summary>Seconds until the next window; at least one.</summary>
    public int ResetSeconds => Math.Max(1, (int)Math.Ceiling(reset.TotalSeconds));

    /// <inheritdoc/>
    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = metadataName == MetadataName.RetryAfter.Name ? reset : null;
        return metadata is not null;
    }
}
