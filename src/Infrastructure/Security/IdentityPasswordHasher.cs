using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ShopClean.Application.Accounts;
using ShopClean.Application.Common;

namespace ShopClean.Infrastructure.Security;

/// <summary>ASP.NET Core Identity's hasher (PBKDF2 with HMAC-SHA-512, a salt of 128 bits), a bounded number of times at once; a bounded number queues, for a bounded time.</summary>
public sealed class IdentityPasswordHasher : IPasswordHasher, IDisposable
{
    // Identity's hasher asks for a user and uses none.
    private static readonly object NoUser = new();

    private readonly PasswordHasher<object> hasher;
    private readonly SemaphoreSlim places;
    private readonly int mostWaiting;
    private readonly TimeSpan longestWait;
    private readonly string nobodysHash;
    private int waiting;

    /// <summary>Hashes at the cost that the settings say.</summary>
    public IdentityPasswordHasher(IOptions<PasswordHashingOptions> options)
    {
        var cost = new PasswordHasherOptions { IterationCount = options.Value.Iterations };
        hasher = new PasswordHasher<object>(Options.Create(cost));
        places = new SemaphoreSlim(options.Value.Places);
        mostWaiting = options.Value.MaxWaiting;
        longestWait = TimeSpan.FromSeconds(options.Value.MaxWaitSeconds);
        nobodysHash = hasher.HashPassword(NoUser, OpaqueToken.Create().Value);
        MostAtOnce = options.Value.Places + mostWaiting;
    }

    /// <inheritdoc/>
    public int MostAtOnce { get; }

    /// <inheritdoc/>
    public Task<string> HashAsync(string password, CancellationToken cancellationToken) =>
        InPlaceAsync(() => hasher.HashPassword(NoUser, password), cancellationToken);

    /// <inheritdoc/>
    public async Task<PasswordCheck> VerifyAsync(string? hash, string password, CancellationToken cancellationToken)
    {
        var outcome = await InPlaceAsync(() => hasher.VerifyHashedPassword(NoUser, hash ?? nobodysHash, password), cancellationToken);
        return (hash, outcome) switch
        {
            (null, _) or (_, PasswordVerificationResult.Failed) => PasswordCheck.Failed,
            (_, PasswordVerificationResult.SuccessRehashNeeded) => PasswordCheck.SuccessRehashNeeded,
            _ => PasswordCheck.Success,
        };
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    private async Task<T> InPlaceAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await EnterAsync(cancellationToken);
        try
        {
            // A thread of its own: the pool has as many as there are cores, and everybody else's answers wait for those.
            return await Task.Factory.StartNew(AtLowRank, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            places.Release();
        }

        T AtLowRank()
        {
            ThreadRank.Lower();
            return work();
        }
    }

    private async Task EnterAsync(CancellationToken cancellationToken)
    {
        if (places.Wait(TimeSpan.Zero, cancellationToken))
        {
            return;
        }

        try
        {
            if (Interlocked.Increment(ref waiting) > mostWaiting || !await places.WaitAsync(longestWait, cancellationToken))
            {
                throw new OverloadedException("too many passwords are being hashed") { RetryAfter = longestWait };
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }
}
