namespace ShopClean.Application.Accounts.Throttling;

/// <summary>What happens to one account, from everywhere.</summary>
internal sealed class AccountTries
{
    private static readonly TimeSpan FirstPace = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan SlowestPace = TimeSpan.FromSeconds(30);

    // The pace is halved whenever so many more strangers failed.
    private const int Halving = 20;
    private const int MostHalvings = 10;

    private readonly Tries failures = new();
    private readonly Crowd crowd = new();
    private int beingChecked;
    private DateTimeOffset nextTurnAt;

    /// <summary>How long a stranger stays away.</summary>
    public TimeSpan Patience => crowd.Patience;

    /// <summary>Whether more strangers fail than mistype.</summary>
    public bool IsAttacked(DateTimeOffset now) => failures.Count(now) + beingChecked >= LoginThrottle.CalmTries;

    /// <summary>How long until the next stranger who waited may try.</summary>
    public TimeSpan WaitForTurn(DateTimeOffset now)
    {
        if (now >= nextTurnAt)
        {
            return TimeSpan.Zero;
        }

        var patience = crowd.TurnAway(now);
        return nextTurnAt - now > patience ? nextTurnAt - now : patience;
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
        if (now - nextTurnAt > Crowd.LongestPatience)
        {
            crowd.Disperse();
        }

        crowd.LetIn();
        nextTurnAt = now + Pace(now);
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
        return pace < SlowestPace ? pace : SlowestPace;
    }
}
