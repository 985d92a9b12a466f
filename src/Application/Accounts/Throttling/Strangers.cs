namespace ShopClean.Application.Accounts.Throttling;

/// <summary>
/// Everybody who comes from somewhere new and whose password is being checked, whichever account they want. A flood over many accounts stays below what
/// is unusual for each, but there are more of them than can be checked.
/// </summary>
/// <param name="tooMany">So many at once are too many.</param>
internal sealed class Strangers(int tooMany)
{
    // The flood would fill the queue anew each time that it is empty.
    private static readonly TimeSpan Alarm = TimeSpan.FromSeconds(30);

    // The rest of the queue is for those who are known.
    private readonly int placesInAlarm = Math.Max(1, tooMany / 2);
    private readonly Crowd crowd = new();
    private int beingChecked;
    private int impatient;
    private DateTimeOffset alarmEndsAt;

    /// <summary>How long they have to stay away while there are too many.</summary>
    public TimeSpan Patience => crowd.Patience;

    /// <summary>Whether there are too many, or were a moment ago.</summary>
    public bool AreTooMany(DateTimeOffset now) => now < alarmEndsAt;

    /// <summary>How long until one who waited while there are too many may ask again; nothing if it is their turn.</summary>
    public TimeSpan WaitForPlace(DateTimeOffset now) => beingChecked < placesInAlarm ? TimeSpan.Zero : crowd.TurnAway(now);

    /// <summary>One came back before the wait was over. Where many do, the flood goes on.</summary>
    public void ComeTooEarly(DateTimeOffset now)
    {
        if (AreTooMany(now) && ++impatient >= tooMany)
        {
            (impatient, alarmEndsAt) = (0, now + Alarm);
        }
    }

    /// <summary>The password of one is being checked.</summary>
    public void Admit(DateTimeOffset now)
    {
        if (++beingChecked < tooMany)
        {
            return;
        }

        if (now - alarmEndsAt > Crowd.LongestPatience)
        {
            crowd.Disperse();
        }

        (impatient, alarmEndsAt) = (0, now + Alarm);
    }

    /// <summary>It was checked.</summary>
    public void Finish() => beingChecked--;
}
