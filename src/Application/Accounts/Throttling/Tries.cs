namespace ShopClean.Application.Accounts.Throttling;

/// <summary>Wrong passwords of somebody, of which one is forgotten each minute.</summary>
internal sealed class Tries
{
    private static readonly TimeSpan ForgettingOne = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);
    private const int MostDoublings = 10;

    private double failures;
    private DateTimeOffset countedAt;

    /// <summary>How many are remembered; what is half forgotten counts.</summary>
    public int Count(DateTimeOffset now) => (int)Math.Ceiling(Remembered(now));

    /// <summary>One more.</summary>
    public void Add(DateTimeOffset now) => failures = Remembered(now) + 1;

    /// <summary>All is forgotten.</summary>
    public void Clear() => failures = 0;

    /// <summary>What the next try has to wait for: nothing up to some, then a second that doubles with each, up to a minute.</summary>
    public TimeSpan Delay(int free, DateTimeOffset now)
    {
        var beyond = Count(now) - free;
        return beyond < 0 ? TimeSpan.Zero : Shorter(TimeSpan.FromSeconds(1 << Math.Min(beyond, MostDoublings)), LongestDelay);
    }

    private double Remembered(DateTimeOffset now)
    {
        // A clock that was put back forgets nothing.
        var forgotten = Math.Max(0, (now - countedAt) / ForgettingOne);
        failures = Math.Max(0, failures - forgotten);
        countedAt = now;
        return failures;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
