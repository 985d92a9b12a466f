namespace ShopClean.Testing.Api;

/// <summary>The real clock, from which a test can jump ahead.</summary>
public sealed class ShiftedClock : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    /// <summary>From now on it is later.</summary>
    public void Skip(TimeSpan time) => Interlocked.Add(ref ahead, time.Ticks);
}
