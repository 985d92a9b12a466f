namespace ShopClean.Application.Accounts.Throttling;

/// <summary>Counts wrong passwords, of which one is forgotten each minute.</summary>
internal sealed class FailureCounter
{
    private static readonly TimeSpan ForgetInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(1);
    private const int MaxDoublings = 10;

    private double failures;
    private DateTimeOffset countedAt;

    /// <summary>How many are remembered, rounded up.</summary>
    public int Count(DateTimeOffset now) => (int)Math.Ceiling(Remembered(now));

    /// <summary>Adds one.</summary>
    public void Add(DateTimeOffset now) => failures = Remembered(now) + 1;

    /// <summary>Forgets all.</summary>
    public void Clear() => failures = 0;

    /// <summary>How long the next attempt has to wait: zero up to a number of failures, then a second, doubled with each, up to a minute.</summary>
    public TimeSpan Delay(int free, DateTimeOffset now)
    {
        var beyond = Count(now) - free;
        return beyond < 0 ? TimeSpan.Zero : Shorter(TimeSpan.FromSeconds(1 << Math.Min(beyond, MaxDoublings)), MaxDelay);
    }

    private double Remembered(DateTimeOffset now)
    {
        // A clock that was set back forgets nothing.
        var forgotten = Math.Max(0, (now - countedAt) / ForgetInterval);
        failures = Math.Max(0, failures - forgotten);
        countedAt = now;
        return failures;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
