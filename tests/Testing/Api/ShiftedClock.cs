namespace ShopClean.Testing.Api;

/// <summary>The real clock, from which a test can jump ahead, and which it can stop.</summary>
public sealed class ShiftedClock : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset? stoppedAt;
    private TimeSpan ahead;
    private TimeSpan setBack;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return (stoppedAt ?? base.GetUtcNow()) + ahead - setBack;
        }
    }

    // It skips and stops as the time of day does, and is not set back with it.
    public override long GetTimestamp()
    {
        lock (gate)
        {
            return ((stoppedAt ?? base.GetUtcNow()) + ahead).Ticks;
        }
    }

    /// <summary>Sets the time of day back, as an operator or NTP does. Time itself goes on.</summary>
    public void SetBack(TimeSpan time)
    {
        lock (gate)
        {
            setBack += time;
        }
    }

    /// <summary>From now on it is later.</summary>
    public void Skip(TimeSpan time)
    {
        lock (gate)
        {
            ahead += time;
        }
    }

    /// <summary>Only the test lets time pass from now on, however slow the machine is, until the clock is let go again.</summary>
    public IDisposable Stop()
    {
        lock (gate)
        {
            stoppedAt = base.GetUtcNow();
        }

        return new Stopped(this);
    }

    // It goes on from where it stood: what was not over is not over.
    private void GoOn()
    {
        lock (gate)
        {
            ahead -= base.GetUtcNow() - stoppedAt!.Value;
            stoppedAt = null;
        }
    }

    private sealed class Stopped(ShiftedClock clock) : IDisposable
    {
        public void Dispose() => clock.GoOn();
    }
}
