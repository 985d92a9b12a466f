namespace ShopClean.Application.Accounts.Throttling;

/// <summary>
/// Slows down whoever guesses passwords, without locking anybody out: docs/adr/0017. It knows names as they were typed, whether or not
/// somebody has them, so that its answers tell nothing.
/// </summary>
/// <remarks>
/// Up to <see cref="CalmTries"/> wrong passwords an account is calm, and everybody may try. After that only those who came from the same
/// place before are let through at once. Strangers have to show patience: to go away for <see cref="Patience"/> and come back, which a
/// flood does not; and those who do share a pace that slows down while they keep failing. When strangers fill the queue for hashing, whichever accounts
/// they want, all accounts are for a while as if attacked.
/// </remarks>
/// <param name="clock">The time.</param>
/// <param name="mostAtOnce">How many passwords can be checked or queue for it at once: <see cref="IPasswordHasher.MostAtOnce"/>.</param>
public sealed class LoginThrottle(TimeProvider clock, int mostAtOnce)
{
    /// <summary>Wrong passwords of an account, from anywhere, that are nothing unusual; those being checked at the moment count too.</summary>
    public const int CalmTries = 10;

    /// <summary>Wrong passwords for one account from one place that are not delayed.</summary>
    public const int FreeTries = 5;

    /// <summary>Wrong passwords for any accounts from one place that are not delayed.</summary>
    public const int FreeTriesOfNetwork = 100;

    /// <summary>How long a stranger stays away from an account that is being attacked, or from a shop that is, before being let in; a knock meanwhile begins it anew.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    // Some hundred bytes each.
    private const int MostAccounts = 20_000;
    private const int MostPlaces = 50_000;

    private readonly Lock gate = new();
    private readonly Strangers strangers = new(mostAtOnce);
    private readonly RecentMemory<string, AccountTries> accounts = new(MostAccounts);
    private readonly RecentMemory<string, Tries> networks = new(MostPlaces);
    private readonly RecentMemory<(string Account, string Network), ClientTries> clients = new(MostPlaces);

    /// <summary>Whether it makes a difference that somebody came from there before, and nothing is known of it.</summary>
    public bool AsksForFamiliarity(string account, string network)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            return !clients.Of((account, network)).IsRemembered(now)
                && (IsAttacked(accounts.Of(account), now) || networks.Of(network).Delay(FreeTriesOfNetwork, now) > TimeSpan.Zero);
        }
    }

    /// <summary>Notes, for a while, whether somebody signed in to the account from there before.</summary>
    public void Remember(string account, string network, bool isFamiliar)
    {
        lock (gate)
        {
            clients.Of((account, network)).Remember(isFamiliar, clock.GetUtcNow());
        }
    }

    /// <summary>Somebody wants to try a password.</summary>
    /// <returns>The try, if it may be made; or how long to wait before asking again.</returns>
    public (LoginTry? Admitted, TimeSpan Wait) Ask(string account, string network)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var (tries, client) = (accounts.Of(account), clients.Of((account, network)));
            var isStranger = !client.IsFamiliar(now);
            var isWary = isStranger && IsAttacked(tries, now);
            var wait = isStranger ? WaitOfStranger(tries, client, network, isWary, now) : client.Wait(now, TimeSpan.Zero);
            return wait > TimeSpan.Zero ? (null, wait) : (Admit(account, network, isStranger, isWary, now), TimeSpan.Zero);
        }
    }

    internal void Finish(LoginTry finished, bool isWrong)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var (tries, client) = (accounts.Of(finished.Account), clients.Of((finished.Account, finished.Network)));
            tries.Finish(finished.IsStranger, isWrong, now);
            if (finished.IsStranger)
            {
                strangers.Finish();
            }

            if (isWrong)
            {
                client.Fail(now);
                networks.Of(finished.Network).Add(now);
            }
        }
    }

    internal void Welcome(LoginTry finished)
    {
        lock (gate)
        {
            clients.Of((finished.Account, finished.Network)).Welcome(clock.GetUtcNow());
        }
    }

    private TimeSpan WaitOfStranger(AccountTries tries, ClientTries client, string network, bool isWary, DateTimeOffset now)
    {
        var wait = client.Wait(now, isWary ? PatienceFor(tries, now) : TimeSpan.Zero);
        if (wait > TimeSpan.Zero)
        {
            strangers.ComeTooEarly(now);
            return wait;
        }

        wait = client.Longer(WaitOfNetwork(network, now), now);
        if (wait > TimeSpan.Zero || !isWary)
        {
            return wait;
        }

        return client.HasWaited ? client.Longer(WaitForTurn(tries, now), now) : client.SendAway(PatienceFor(tries, now), now);
    }

    private TimeSpan WaitOfNetwork(string network, DateTimeOffset now) => networks.Of(network).Delay(FreeTriesOfNetwork, now);

    private bool IsAttacked(AccountTries tries, DateTimeOffset now) => tries.IsAttacked(now) || strangers.AreTooMany(now);

    private TimeSpan PatienceFor(AccountTries tries, DateTimeOffset now) =>
        strangers.AreTooMany(now) && strangers.Patience > tries.Patience ? strangers.Patience : tries.Patience;

    private TimeSpan WaitForTurn(AccountTries tries, DateTimeOffset now)
    {
        var wait = tries.WaitForTurn(now);
        return wait == TimeSpan.Zero && strangers.AreTooMany(now) ? strangers.WaitForPlace(now) : wait;
    }

    private LoginTry Admit(string account, string network, bool isStranger, bool isWary, DateTimeOffset now)
    {
        clients.Of((account, network)).Admit();
        accounts.Of(account).Admit(isStranger, isWary, now);
        if (isStranger)
        {
            strangers.Admit(now);
        }

        return new LoginTry(this, account, network, isStranger);
    }
}
