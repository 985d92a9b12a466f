namespace ShopClean.Application.Accounts.Throttling;

/// <summary>
/// The attempts of unknown clients on all accounts. A flood spread over many accounts stays below the limit of each account, but more passwords wait than can
/// be checked.
/// </summary>
/// <param name="tooMany">This number of attempts at once is too many.</param>
internal sealed class UnknownClients(int tooMany)
{
    // Longer than the queue takes to empty, or a flood would fill it again each time.
    private static readonly TimeSpan AlarmDuration = TimeSpan.FromSeconds(30);

    // The rest of the queue is for known clients.
    private readonly int slotsInAlarm = Math.Max(1, tooMany / 2);
    private readonly ReturnDelayBackoff backoff = new();
    private int beingChecked;
    private int earlyReturns;
    private DateTimeOffset alarmEndsAt;

    /// <summary>How long they have to wait before they return, while there are too many.</summary>
    public TimeSpan ReturnDelay => backoff.Delay;

    /// <summary>Whether there are too many, or were a moment ago.</summary>
    public bool AreTooMany(DateTimeOffset now) => now < alarmEndsAt;

    /// <summary>How long a client that has waited, while there are too many, has to wait again; zero if it is admitted.</summary>
    public TimeSpan WaitForSlot(DateTimeOffset now) => beingChecked < slotsInAlarm ? TimeSpan.Zero : backoff.Defer(now);

    /// <summary>Counts a client that returned too early. Where many do, the flood goes on.</summary>
    public void CountEarlyReturn(DateTimeOffset now)
    {
        if (AreTooMany(now) && ++earlyReturns >= tooMany)
        {
            (earlyReturns, alarmEndsAt) = (0, now + AlarmDuration);
        }
    }

    /// <summary>Counts an attempt whose password is being checked.</summary>
    public void Admit(DateTimeOffset now)
    {
        if (++beingChecked < tooMany)
        {
            return;
        }

        if (now - alarmEndsAt > ReturnDelayBackoff.MaxDelay)
        {
            backoff.Reset();
        }

        (earlyReturns, alarmEndsAt) = (0, now + AlarmDuration);
    }

    /// <summary>Counts the end of a check.</summary>
    public void Finish() => beingChecked--;
}
