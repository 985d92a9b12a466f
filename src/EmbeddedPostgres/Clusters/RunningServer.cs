using ShopClean.EmbeddedPostgres.Binaries;

namespace ShopClean.EmbeddedPostgres.Clusters;

/// <summary>A server that answers.</summary>
internal sealed record RunningServer(PostgresPrograms Programs, int Port, string Password, bool WasRunning)
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(30);

    /// <summary>The caller has the turn, so nobody can begin to use it meanwhile.</summary>
    internal static async Task StopUnlessUsedAsync(PostgresPrograms programs, ClusterFolder folder, Action<string> progress)
    {
        using var alone = FileLock.TryTake(folder.UseLock);
        if (alone is null || Postmaster.Read(folder.Data) is not { IsAlive: true })
            return;
        var result = await programs.StopAsync(folder.Data, StopTimeout);
        if (!result.Succeeded)
            progress($"PostgreSQL did not stop: {result.Output}");
    }
}
