namespace ShopClean.Application.Accounts.Throttling;

/// <summary>One password that is being checked.</summary>
public sealed class LoginTry : IDisposable
{
    private readonly LoginThrottle throttle;
    private bool isFinished;

    internal LoginTry(LoginThrottle throttle, string account, string network, bool isStranger)
    {
        this.throttle = throttle;
        Account = account;
        Network = network;
        IsStranger = isStranger;
    }

    internal string Account { get; }

    internal string Network { get; }

    internal bool IsStranger { get; }

    /// <summary>The name or the password was wrong.</summary>
    public void Failed() => Finish(isWrong: true);

    /// <summary>They were right: whoever comes from there is no stranger any more.</summary>
    public void Succeeded()
    {
        Finish(isWrong: false);
        throttle.Welcome(this);
    }

    /// <summary>Nothing was found out.</summary>
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
