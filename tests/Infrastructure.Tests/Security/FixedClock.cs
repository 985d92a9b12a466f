namespace ShopClean.Infrastructure.Tests.Security;

/// <summary>A clock that a test sets.</summary>
public sealed class FixedClock : TimeProvider
{
    private TimeSpan setBack;

    public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => (Now + setBack).Ticks;

    /// <summary>Sets the time of day back, as an operator or NTP does. Time itself goes on.</summary>
    public void SetBack(TimeSpan time) => (Now, setBack) = (Now - time, setBack + time);
}
