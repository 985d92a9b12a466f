namespace ShopClean.Domain.Notifications;

/// <summary>How long a message is leased, how often it is tried and how long it waits in between.</summary>
public static class OutboxRetries
{
    /// <summary>How many attempts a message has: with the delays below, the last one is about four hours after the first.</summary>
    public const int MaxAttempts = 10;

    /// <summary>How long a node has a message for itself. Nodes whose clocks differ by less than it leaves over still take turns.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>The longest that one delivery may take: well inside the lease, so that its result is recorded in time.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    /// <summary>The wait after the first failure.</summary>
    public static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(10);

    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan MaxDelay = TimeSpan.FromHours(1);

    private const int Factor = 3;

    /// <summary>The wait after a number of attempts that failed: each three times the one before, up to <see cref="MaxDelay"/>.</summary>
    public static TimeSpan DelayAfter(int attempts)
    {
        var seconds = FirstDelay.TotalSeconds * Math.Pow(Factor, Math.Max(0, attempts - 1));
        return seconds < MaxDelay.TotalSeconds ? TimeSpan.FromSeconds(seconds) : MaxDelay;
    }

    /// <summary>Whether a message that was tried this often is given up.</summary>
    public static bool AreUsedUp(int attempts) => attempts >= MaxAttempts;
}
