namespace ShopClean.EmbeddedPostgres;

/// <summary>
/// Locks between programs. The operating system gives them back when a program ends, however it ends, so none goes stale.
/// </summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits without a limit: only a living program holds a lock, and each of its steps has a limit of its own.</summary>
    internal static async Task<IDisposable> WaitAsync(string path, Action onWait, CancellationToken ct)
    {
        var waited = false;
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            if (TryTake(path) is { } taken)
                return taken;
            if (!waited)
                onWait();
            waited = true;
            await Task.Delay(Pause, ct);
        }
    }

    /// <summary>The lock for oneself, or null while anybody else holds or shares it.</summary>
    internal static IDisposable? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (SaysHeld(failure))
        {
            return null;
        }
    }

    /// <summary>A lock that any number of programs may share.</summary>
    internal static IDisposable Share(string path) => new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);

    /// <summary>EWOULDBLOCK of Linux and of macOS, and the sharing violation of Windows; a full disk is no held lock.</summary>
    private static bool SaysHeld(IOException failure) => failure.HResult is 11 or 35 or unchecked((int)0x80070020);
}
