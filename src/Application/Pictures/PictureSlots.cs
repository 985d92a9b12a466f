namespace ShopClean.Application.Pictures;

/// <summary>How many pictures are worked on at once: each holds a file in memory and keeps a core busy.</summary>
/// <param name="count">How many.</param>
public sealed class PictureSlots(int count) : IDisposable
{
    private readonly SemaphoreSlim free = new(count);

    /// <summary>Does something with a picture, when its turn has come.</summary>
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
