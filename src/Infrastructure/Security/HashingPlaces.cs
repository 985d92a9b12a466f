using ShopClean.Application.Common;

namespace ShopClean.Infrastructure.Security;

/// <summary>Where passwords are hashed: a bounded number at once, while a bounded number queues for a bounded time.</summary>
/// <param name="options">How many, and how long.</param>
internal sealed class HashingPlaces(PasswordHashingOptions options) : IDisposable
{
    private readonly SemaphoreSlim places = new(options.Places);
    private readonly int mostWaiting = options.MaxWaiting;
    private readonly TimeSpan longestWait = TimeSpan.FromSeconds(options.MaxWaitSeconds);
    private int waiting;

    /// <summary>How many are at work or queue; one more is turned away.</summary>
    public int MostAtOnce { get; } = options.Places + options.MaxWaiting;

    /// <summary>Does the work when there is a place.</summary>
    /// <exception cref="OverloadedException">Too many queue, or it queued too long.</exception>
    public async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken)
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

    public void Dispose() => places.Dispose();

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
