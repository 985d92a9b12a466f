namespace ShopClean.Application.Accounts.Throttling;

/// <summary>
/// Decides how long unknown clients have to wait before they return. Each address of a large flood returns only after some seconds anyhow, and so seems to
/// wait: when many that have waited can't be admitted, the delay is doubled.
/// </summary>
internal sealed class ReturnDelayBackoff
{
    private const int Many = 10;

    /// <summary>The longest delay.</summary>
    public static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(1);

    private int deferred;
    private DateTimeOffset raisedAt;

    /// <summary>The present delay.</summary>
    public TimeSpan Delay { get; private set; } = LoginThrottle.ReturnDelay;

    /// <summary>Counts a client that has waited and can't be admitted.</summary>
    /// <returns>How long it has to wait again.</returns>
    public TimeSpan Defer(DateTimeOffset now)
    {
        // Whether the doubled delay is enough shows only after it has passed once.
        if (++deferred > Many && now >= raisedAt + Delay)
        {
            (deferred, raisedAt) = (0, now);
            Delay = Delay * 2 < MaxDelay ? Delay * 2 : MaxDelay;
        }

        return Delay;
    }

    /// <summary>Counts a client that has waited and is admitted.</summary>
    public void CountAdmitted() => deferred = 0;

    /// <summary>Starts again with the shortest delay.</summary>
    public void Reset() => (Delay, deferred) = (LoginThrottle.ReturnDelay, 0);
}
