namespace ShopClean.Application.Accounts.Throttling;

/// <summary>An admitted attempt to sign in, whose password is being checked.</summary>
public sealed class LoginAttempt : IDisposable
{
    private readonly LoginThrottle throttle;
    private bool isFinished;

    internal LoginAttempt(LoginThrottle throttle, string account, string network, bool isUnknown)
    {
        this.throttle = throttle;
        Account = account;
        Network = network;
        IsUnknown = isUnknown;
    }

    internal string Account { get; }

    internal string Network { get; }

    internal bool IsUnknown { get; }

    /// <summary>The name or the password was wrong.</summary>
    public void Failed() => Finish(isWrong: true);

    /// <summary>They were right: the client is known from now on.</summary>
    public void Succeeded()
    {
        Finish(isWrong: false);
        throttle.MarkKnown(this);
    }

    /// <summary>Ends the attempt; where neither was reported, the password was not checked.</summary>
    public void Dispose() => Finish(isWrong: false);

    private void Finish(bool isWrong)
    {
        if (!isFinished)
        {
            isFinished = true;
            throttle.Finish(this, isWrong);
        }
    }
}
