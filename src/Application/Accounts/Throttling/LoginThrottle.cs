namespace ShopClean.Application.Accounts.Throttling;

/// <summary>
/// Slows down the guessing of passwords without locking accounts: docs/adr/0017. It counts by the names that were typed, whether or not there are such
/// accounts, so that its answers don't tell which exist.
/// </summary>
/// <remarks>
/// Up to <see cref="ToleratedFailures"/> wrong passwords everybody may try an account. After that it counts as attacked, and only clients from whose address
/// the user signed in before are admitted at once. Unknown ones have to return after <see cref="ReturnDelay"/>, which a flood does not do, and those that
/// do are admitted one after the other, at intervals that grow while they keep failing. When unknown clients fill the queue for hashing, all accounts count
/// as attacked for a while.
/// </remarks>
/// <param name="clock">The time.</param>
/// <param name="mostAtOnce">How many passwords can be checked or queue for it at once: <see cref="IPasswordHasher.MostAtOnce"/>.</param>
public sealed class LoginThrottle(TimeProvider clock, int mostAtOnce)
{
    /// <summary>Wrong passwords of an account, from all addresses, before it counts as attacked; attempts being checked count too.</summary>
    public const int ToleratedFailures = 10;

    /// <summary>Wrong passwords for one account from one network that are not delayed.</summary>
    public const int UndelayedFailures = 5;

    /// <summary>Wrong passwords for any accounts from one network that are not delayed.</summary>
    public const int UndelayedFailuresOfNetwork = 100;

    /// <summary>How long an unknown client has to wait before it tries an attacked account; an attempt before that starts the wait again.</summary>
    public static readonly TimeSpan ReturnDelay = TimeSpan.FromSeconds(3);

    // Later than any wait that has not begun.
    private static readonly DateTimeOffset Epoch = DateTimeOffset.UnixEpoch;

    // Each takes some hundred bytes.
    private const int MaxAccounts = 20_000;
    private const int MaxClients = 50_000;

    private readonly Lock gate = new();
    private readonly long start = clock.GetTimestamp();
    private readonly UnknownClients unknownClients = new(mostAtOnce);
    private readonly LruCache<string, AccountAttempts> accounts = new(MaxAccounts);
    private readonly LruCache<string, FailureCounter> networks = new(MaxClients);
    private readonly LruCache<(string Account, string Network), ClientAttempts> clients = new(MaxClients);

    /// <summary>Whether the answer depends on earlier sign-ins from this network, and they have not been looked up.</summary>
    public bool NeedsHistory(string account, string network)
    {
        lock (gate)
        {
            var now = Now();
            return !clients.GetOrAdd((account, network)).IsRemembered(now)
                && (
                    IsAttacked(accounts.GetOrAdd(account), now)
                    || networks.GetOrAdd(network).Delay(UndelayedFailuresOfNetwork, now) > TimeSpan.Zero
                );
        }
    }

    /// <summary>Remembers for a while whether the user signed in from this network before.</summary>
    public void Remember(string account, string network, bool isKnown)
    {
        lock (gate)
        {
            clients.GetOrAdd((account, network)).Remember(isKnown, Now());
        }
    }

    /// <summary>Admits an attempt, or tells how long to wait.</summary>
    /// <returns>The attempt if it is admitted; otherwise the time to wait.</returns>
    public (LoginAttempt? Admitted, TimeSpan Wait) TryAdmit(string account, string network)
    {
        lock (gate)
        {
            var now = Now();
            var (attempts, client) = (accounts.GetOrAdd(account), clients.GetOrAdd((account, network)));
            var isUnknown = !client.IsKnown(now);
            var mustWait = isUnknown && IsAttacked(attempts, now);
            var wait = isUnknown ? WaitOfUnknownClient(attempts, client, network, mustWait, now) : client.Wait(now, TimeSpan.Zero);
            return wait > TimeSpan.Zero ? (null, wait) : (Admit(account, network, isUnknown, mustWait, now), TimeSpan.Zero);
        }
    }

    internal void Finish(LoginAttempt finished, bool isWrong)
    {
        lock (gate)
        {
            var now = Now();
            var (attempts, client) = (accounts.GetOrAdd(finished.Account), clients.GetOrAdd((finished.Account, finished.Network)));
            attempts.Finish(finished.IsUnknown, isWrong, now);
            if (finished.IsUnknown)
            {
                unknownClients.Finish();
            }

            if (isWrong)
            {
                client.Fail(now);
                networks.GetOrAdd(finished.Network).Add(now);
            }
        }
    }

    internal void MarkKnown(LoginAttempt finished)
    {
        lock (gate)
        {
            clients.GetOrAdd((finished.Account, finished.Network)).MarkKnown(Now());
        }
    }

    private TimeSpan WaitOfUnknownClient(AccountAttempts attempts, ClientAttempts client, string network, bool mustWait, DateTimeOffset now)
    {
        var wait = client.Wait(now, mustWait ? DelayFor(attempts, now) : TimeSpan.Zero);
        if (wait > TimeSpan.Zero)
        {
            unknownClients.CountEarlyReturn(now);
            return wait;
        }

        wait = client.ExtendWait(WaitOfNetwork(network, now), now);
        if (wait > TimeSpan.Zero || !mustWait)
        {
            return wait;
        }

        return client.HasWaited ? client.ExtendWait(WaitForTurn(attempts, now), now) : client.AskToReturn(DelayFor(attempts, now), now);
    }

    // The time since the start, as a moment: a clock that is set back keeps nobody waiting.
    private DateTimeOffset Now() => Epoch + clock.GetElapsedTime(start);

    private TimeSpan WaitOfNetwork(string network, DateTimeOffset now) => networks.GetOrAdd(network).Delay(UndelayedFailuresOfNetwork, now);

    private bool IsAttacked(AccountAttempts attempts, DateTimeOffset now) => attempts.IsAttacked(now) || unknownClients.AreTooMany(now);

    private TimeSpan DelayFor(AccountAttempts attempts, DateTimeOffset now) =>
        unknownClients.AreTooMany(now) && unknownClients.ReturnDelay > attempts.ReturnDelay
            ? unknownClients.ReturnDelay
            : attempts.ReturnDelay;

    private TimeSpan WaitForTurn(AccountAttempts attempts, DateTimeOffset now)
    {
        var wait = attempts.WaitForTurn(now);
        return wait == TimeSpan.Zero && unknownClients.AreTooMany(now) ? unknownClients.WaitForSlot(now) : wait;
    }

    private LoginAttempt Admit(string account, string network, bool isUnknown, bool mustWait, DateTimeOffset now)
    {
        clients.GetOrAdd((account, network)).Admit();
        accounts.GetOrAdd(account).Admit(isUnknown, mustWait, now);
        if (isUnknown)
        {
            unknownClients.Admit(now);
        }

        return new LoginAttempt(this, account, network, isUnknown);
    }
}
