namespace ShopClean.Application.Accounts.Throttling;

/// <summary>What happens to one account from one place.</summary>
internal sealed class ClientTries
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private readonly Tries failures = new();
    private DateTimeOffset mayTryAt;
    private DateTimeOffset rememberedUntil;
    private bool isFamiliar;

    /// <summary>Whether a stranger was sent away, and stayed away.</summary>
    public bool HasWaited { get; private set; }

    /// <summary>Whether it is known if somebody came from there before.</summary>
    public bool IsRemembered(DateTimeOffset now) => now < rememberedUntil;

    /// <summary>Whether somebody is known to have signed in from there before.</summary>
    public bool IsFamiliar(DateTimeOffset now) => isFamiliar && IsRemembered(now);

    /// <summary>Notes whether somebody came from there before.</summary>
    public void Remember(bool familiar, DateTimeOffset now)
    {
        isFamiliar = familiar;
        rememberedUntil = now + Remembered;
    }

    /// <summary>How long the next try has to wait.</summary>
    /// <param name="now">When it is asked.</param>
    /// <param name="patience">What a knock that comes too early begins anew; nothing where that does no harm.</param>
    public TimeSpan Wait(DateTimeOffset now, TimeSpan patience)
    {
        if (now >= mayTryAt)
        {
            return TimeSpan.Zero;
        }

        return Longer(patience, now);
    }

    /// <summary>A wait, which is noted if it ends after the one that was noted before.</summary>
    public TimeSpan Longer(TimeSpan wait, DateTimeOffset now)
    {
        mayTryAt = now + wait > mayTryAt ? now + wait : mayTryAt;
        return mayTryAt > now ? mayTryAt - now : TimeSpan.Zero;
    }

    /// <summary>A stranger is asked to come back later.</summary>
    public TimeSpan SendAway(TimeSpan patience, DateTimeOffset now)
    {
        HasWaited = true;
        return Longer(patience, now);
    }

    /// <summary>A password is being checked: for the next one a stranger waits again.</summary>
    public void Admit() => HasWaited = false;

    /// <summary>It was wrong.</summary>
    public void Fail(DateTimeOffset now)
    {
        failures.Add(now);
        Longer(failures.Delay(LoginThrottle.FreeTries, now), now);
    }

    /// <summary>It was right.</summary>
    public void Welcome(DateTimeOffset now)
    {
        failures.Clear();
        mayTryAt = now;
        Remember(familiar: true, now);
    }
}
