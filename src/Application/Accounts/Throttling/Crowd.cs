namespace ShopClean.Application.Accounts.Throttling;

/// <summary>
/// How long strangers have to stay away. A flood from many addresses seems patient by accident, as each comes again after some seconds only: when many
/// who waited find that it is not their turn, more patience is asked for than that.
/// </summary>
internal sealed class Crowd
{
    private const int Many = 10;

    /// <summary>The most that is ever asked for.</summary>
    public static readonly TimeSpan LongestPatience = TimeSpan.FromMinutes(1);

    private int turnedAway;
    private DateTimeOffset raisedAt;

    /// <summary>How long.</summary>
    public TimeSpan Patience { get; private set; } = LoginThrottle.Patience;

    /// <summary>Somebody waited, and it is not their turn.</summary>
    /// <returns>How long to stay away again.</returns>
    public TimeSpan TurnAway(DateTimeOffset now)
    {
        // Whoever was sent away before the wait was doubled has to come back first: until then nobody can tell whether it is enough.
        if (++turnedAway > Many && now >= raisedAt + Patience)
        {
            (turnedAway, raisedAt) = (0, now);
            Patience = Patience * 2 < LongestPatience ? Patience * 2 : LongestPatience;
        }

        return Patience;
    }

    /// <summary>Somebody who waited got a turn.</summary>
    public void LetIn() => turnedAway = 0;

    /// <summary>Nobody is waiting any more.</summary>
    public void Disperse() => (Patience, turnedAway) = (LoginThrottle.Patience, 0);
}
