namespace ShopClean.Application.Accounts.Throttling;

/// <summary>The attempts to sign in to one account, from all addresses.</summary>
internal sealed class AccountAttempts
{
    private static readonly TimeSpan FirstInterval = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan MaxInterval = TimeSpan.FromSeconds(30);

    // The interval is doubled after each such number of further failures.
    private const int FailuresPerDoubling = 20;
    private const int MaxDoublings = 10;

    private readonly FailureCounter failures = new();
    private readonly ReturnDelayBackoff backoff = new();
    private int beingChecked;
    private DateTimeOffset nextTurnAt;

    /// <summary>How long an unknown client has to wait before it returns.</summary>
    public TimeSpan ReturnDelay => backoff.Delay;

    /// <summary>Whether unknown clients fail more often than by mistyping.</summary>
    public bool IsAttacked(DateTimeOffset now) => failures.Count(now) + beingChecked >= LoginThrottle.ToleratedFailures;

    /// <summary>How long until the next unknown client that has waited is admitted.</summary>
    public TimeSpan WaitForTurn(DateTimeOffset now)
    {
        if (now >= nextTurnAt)
        {
            return TimeSpan.Zero;
        }

        var delay = backoff.Defer(now);
        return nextTurnAt - now > delay ? nextTurnAt - now : delay;
    }

    /// <summary>Counts an attempt whose password is being checked.</summary>
    public void Admit(bool isUnknown, bool mustWait, DateTimeOffset now)
    {
        beingChecked += isUnknown ? 1 : 0;
        if (!mustWait)
        {
            return;
        }

        // No client has waited lately: start again with the shortest delay.
        if (now - nextTurnAt > ReturnDelayBackoff.MaxDelay)
        {
            backoff.Reset();
        }

        backoff.CountAdmitted();
        nextTurnAt = now + Interval(now);
    }

    /// <summary>Counts the result. Failures of known clients don't count: the owner may mistype.</summary>
    public void Finish(bool isUnknown, bool isWrong, DateTimeOffset now)
    {
        beingChecked -= isUnknown && beingChecked > 0 ? 1 : 0;
        if (isUnknown && isWrong)
        {
            failures.Add(now);
        }
    }

    private TimeSpan Interval(DateTimeOffset now)
    {
        var doublings = Math.Clamp((failures.Count(now) - LoginThrottle.ToleratedFailures) / FailuresPerDoubling, 0, MaxDoublings);
        var interval = FirstInterval * (1 << doublings);
        return interval < MaxInterval ? interval : MaxInterval;
    }
}
