namespace ShopClean.Application.Accounts.Throttling;

/// <summary>What happens to one account, from everywhere.</summary>
internal sealed class AccountTries
{
    private static readonly TimeSpan FirstPace = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan SlowestPace = TimeSpan.FromSeconds(30);

    // The pace is halved whenever so many more strangers failed.
    private const int Halving = 20;
    private const int MostHalvings = 10;

    // So many who waited and found it somebody else's turn are a crowd.
    private const int Crowd = 10;
    private static readonly TimeSpan LongestPatience = TimeSpan.FromMinutes(1);

    private readonly Tries failures = new();
    private int beingChecked;
    private int turnedAway;
    private DateTimeOffset nextTurnAt;
    private DateTimeOffset raisedAt;

    /// <summary>
    /// How long a stranger stays away. A flood from many addresses seems patient by accident, as each comes again after some seconds only:
    /// when there is a crowd, more patience is asked for than that.
    /// </summary>
    public TimeSpan Patience { get; private set; } = LoginThrottle.Patience;

    /// <summary>Whether more strangers fail than mistype.</summary>
    public bool IsAttacked(DateTimeOffset now) => failures.Count(now) + beingChecked >= LoginThrottle.CalmTries;

    /// <summary>How long until the next stranger who waited may try.</summary>
    public TimeSpan WaitForTurn(DateTimeOffset now)
    {
        if (now >= nextTurnAt)
        {
            return TimeSpan.Zero;
        }

        // Whoever was sent away before the wait was doubled has to come back first: until then nobody can tell whether it is enough.
        if (++turnedAway > Crowd && now >= raisedAt + Patience)
        {
            (turnedAway, raisedAt) = (0, now);
            Patience = Shorter(Patience * 2, LongestPatience);
        }

        return nextTurnAt - now > Patience ? nextTurnAt - now : Patience;
    }

    /// <summary>A password is being checked.</summary>
    public void Admit(bool isStranger, bool isWary, DateTimeOffset now)
    {
        beingChecked += isStranger ? 1 : 0;
        if (!isWary)
        {
            return;
        }

        // Nobody came for the turns before: the crowd is gone.
        var pace = Pace(now);
        if (now - nextTurnAt > LongestPatience)
        {
            Patience = LoginThrottle.Patience;
        }

        turnedAway = 0;
        nextTurnAt = now + pace;
    }

    /// <summary>It was checked. Only strangers' faults make an account wary: its owner may mistype.</summary>
    public void Finish(bool isStranger, bool isWrong, DateTimeOffset now)
    {
        beingChecked -= isStranger && beingChecked > 0 ? 1 : 0;
        if (isStranger && isWrong)
        {
            failures.Add(now);
        }
    }

    private TimeSpan Pace(DateTimeOffset now)
    {
        var halvings = Math.Clamp((failures.Count(now) - LoginThrottle.CalmTries) / Halving, 0, MostHalvings);
        var pace = FirstPace * (1 << halvings);
        return Shorter(pace, SlowestPace);
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
