namespace ShopClean.Application.Accounts.Throttling;

/// <summary>The attempts to sign in to one account from one network.</summary>
internal sealed class ClientAttempts
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private readonly FailureCounter failures = new();
    private DateTimeOffset mayTryAt;
    private DateTimeOffset rememberedUntil;
    private bool isKnown;

    /// <summary>Whether the client was asked to return later, and waited.</summary>
    public bool HasWaited { get; private set; }

    /// <summary>Whether earlier sign-ins from there have been looked up lately.</summary>
    public bool IsRemembered(DateTimeOffset now) => now < rememberedUntil;

    /// <summary>Whether the user signed in from there before.</summary>
    public bool IsKnown(DateTimeOffset now) => isKnown && IsRemembered(now);

    /// <summary>Remembers whether the user signed in from there before.</summary>
    public void Remember(bool known, DateTimeOffset now)
    {
        isKnown = known;
        rememberedUntil = now + Remembered;
    }

    /// <summary>How long the next attempt has to wait.</summary>
    /// <param name="now">When it is asked.</param>
    /// <param name="delay">How long the wait becomes where the attempt comes too early; zero to leave it.</param>
    public TimeSpan Wait(DateTimeOffset now, TimeSpan delay)
    {
        if (now >= mayTryAt)
        {
            return TimeSpan.Zero;
        }

        return ExtendWait(delay, now);
    }

    /// <summary>Extends the wait, unless it is longer already.</summary>
    public TimeSpan ExtendWait(TimeSpan wait, DateTimeOffset now)
    {
        mayTryAt = now + wait > mayTryAt ? now + wait : mayTryAt;
        return mayTryAt > now ? mayTryAt - now : TimeSpan.Zero;
    }

    /// <summary>Asks the client to return later.</summary>
    public TimeSpan AskToReturn(TimeSpan delay, DateTimeOffset now)
    {
        HasWaited = true;
        return ExtendWait(delay, now);
    }

    /// <summary>Admits an attempt; before the next one an unknown client waits again.</summary>
    public void Admit() => HasWaited = false;

    /// <summary>Counts a wrong password.</summary>
    public void Fail(DateTimeOffset now)
    {
        failures.Add(now);
        ExtendWait(failures.Delay(LoginThrottle.UndelayedFailures, now), now);
    }

    /// <summary>Forgets failures after a right password.</summary>
    public void MarkKnown(DateTimeOffset now)
    {
        failures.Clear();
        mayTryAt = now;
        Remember(known: true, now);
    }
}
