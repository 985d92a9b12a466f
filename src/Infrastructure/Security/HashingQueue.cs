using ShopClean.Application.Common;

namespace ShopClean.Infrastructure.Security;

/// <summary>Limits how many passwords are hashed at once, how many wait, and for how long.</summary>
/// <param name="options">How many, and how long.</param>
internal sealed class HashingQueue(PasswordHashingOptions options) : IDisposable
{
    private readonly SemaphoreSlim slots = new(options.Slots);
    private readonly int maxWaiting = options.MaxWaiting;
    private readonly TimeSpan maxWait = TimeSpan.FromSeconds(options.MaxWaitSeconds);
    private int waiting;

    /// <summary>The most that run or wait; further ones are refused.</summary>
    public int MostAtOnce { get; } = options.Slots + options.MaxWaiting;

    /// <summary>Runs the work once there is a free slot.</summary>
    /// <exception cref="OverloadedException">Too many queue, or it queued too long.</exception>
    public async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await EnterAsync(cancellationToken);
        try
        {
            // On its own thread: hashing would block the thread pool, which has one thread for each core.
            return await Task.Factory.StartNew(RunAtLowPriority, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            slots.Release();
        }

        T RunAtLowPriority()
        {
            ThreadPriorities.LowerCurrent();
            return work();
        }
    }

    public void Dispose() => slots.Dispose();

    private async Task EnterAsync(CancellationToken cancellationToken)
    {
        if (slots.Wait(TimeSpan.Zero, cancellationToken))
        {
            return;
        }

        try
        {
            if (Interlocked.Increment(ref waiting) > maxWaiting || !await slots.WaitAsync(maxWait, cancellationToken))
            {
                throw new OverloadedException("too many passwords are being hashed") { RetryAfter = maxWait };
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }
}
