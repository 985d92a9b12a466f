namespace ShopClean.Application.Accounts;

/// <summary>Turns passwords into what may be stored, and checks them. Slow on purpose, and asynchronous because callers may have to queue.</summary>
public interface IPasswordHasher
{
    /// <summary>The salted hash of a password, at today's cost.</summary>
    Task<string> HashAsync(string password, CancellationToken cancellationToken);

    /// <summary>Checks a password against a stored hash.</summary>
    /// <param name="hash">The stored hash; null for an account that signs in elsewhere, which fails after the same work.</param>
    /// <param name="password">What the client sent.</param>
    /// <param name="cancellationToken">Leaves the queue when the client is gone.</param>
    Task<PasswordCheck> VerifyAsync(string? hash, string password, CancellationToken cancellationToken);

    /// <summary>Does the work of a check where there is no account, so that the time of the answer does not tell which names exist.</summary>
    Task VerifyAgainstNobodyAsync(string password, CancellationToken cancellationToken);
}

/// <summary>The outcome of checking a password.</summary>
public enum PasswordCheck
{
    /// <summary>It is wrong.</summary>
    Failed,

    /// <summary>It is right.</summary>
    Success,

    /// <summary>It is right, and its hash is cheaper than today's: hash it again while the password is at hand.</summary>
    SuccessRehashNeeded,
}
