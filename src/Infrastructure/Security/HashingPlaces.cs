using ShopClean.Application.Common;

namespace ShopClean.Infrastructure.Security;

/// <summary>Limits how many passwords are hashed at once, how many wait, and for how long.</summary>
/// <param name="options">How many, and how long.</param>
internal sealed class HashingPlaces(PasswordHashingOptions options) : IDisposable
{
    private readonly SemaphoreSlim places = new(options.Places);
    private readonly int mostWaiting = options.MaxWaiting;
    private readonly TimeSpan longestWait = TimeSpan.FromSeconds(options.MaxWaitSeconds);
    private int waiting;

    /// <summary>The most that run or wait; further ones are refused.</summary>
    public int MostAtOnce { get; } = options.Places + options.MaxWaiting;

    /// <summary>Runs the work once there is a free slot.</summary>
    /// <exception cref="OverloadedException">Too many queue, or it queued too long.</exception>
    public async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await EnterAsync(cancellationToken);
        try
        {
            // On its own thread: hashing would block the thread pool, which has one thread for each core.
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
