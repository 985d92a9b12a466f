namespace ShopClean.Infrastructure;

/// <summary>The time in whole milliseconds: what the contract shows and the database keeps, so that a value is the same before and after it is saved.</summary>
/// <param name="clock">The clock that ticks.</param>
internal sealed class MillisecondClock(TimeProvider clock) : TimeProvider
{
    public override DateTimeOffset GetUtcNow()
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }

    public override long GetTimestamp() => clock.GetTimestamp();

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);
}
