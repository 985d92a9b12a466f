namespace ShopClean.Application.Pictures;

/// <summary>Limits how many pictures are transformed at once: each takes memory and a core.</summary>
/// <param name="count">How many.</param>
public sealed class PictureSlots(int count) : IDisposable
{
    private readonly SemaphoreSlim free = new(count);

    /// <summary>Runs the work once a slot is free.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        await free.WaitAsync(ct);
        try
        {
            return await work();
        }
        finally
        {
            free.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => free.Dispose();
}
