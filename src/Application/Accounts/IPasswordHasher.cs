using ShopClean.Application.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Hashes and checks passwords. Hashing is slow on purpose; it is asynchronous because callers may have to queue.</summary>
/// <remarks>Where too many queue, or one waited too long, <see cref="OverloadedException"/> is thrown.</remarks>
public interface IPasswordHasher
{
    /// <summary>The most that are hashed or queue at once; further ones are refused.</summary>
    int MostAtOnce { get; }

    /// <summary>The salted hash of a password, at today's cost.</summary>
    Task<string> HashAsync(string password, CancellationToken cancellationToken);

    /// <summary>Checks a password against a stored hash.</summary>
    /// <param name="hash">
    /// The stored hash; null for an account that signs in elsewhere, or where there is no account: that fails after the same work, so that the
    /// time of the answer does not tell which names exist.
    /// </param>
    /// <param name="password">What the client sent.</param>
    /// <param name="cancellationToken">Leaves the queue when the client is gone.</param>
    Task<PasswordCheck> VerifyAsync(string? hash, string password, CancellationToken cancellationToken);
}

/// <summary>The outcome of checking a password.</summary>
public enum PasswordCheck
{
    /// <summary>It is wrong.</summary>
    Failed,

    /// <summary>It is right.</summary>
    Success,

    /// <summary>It is right, and its hash should be replaced by one of the present cost.</summary>
    SuccessRehashNeeded,
}
