using System.Data.Common;
using ShopClean.EmbeddedPostgres.Clusters;

namespace ShopClean.EmbeddedPostgres;

/// <summary>
/// A private PostgreSQL of one directory. Any number of programs may start it at once: they share one server, and the last one
/// that leaves stops it. A program that is killed leaves it running for the next.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly PostgresOptions settings;
    private readonly ClusterFolder home;
    private readonly RunningServer running;
    private readonly IDisposable use;
    private readonly Action<string> report;
    private bool left;

    private PostgresServer(PostgresOptions options, ClusterFolder folder, RunningServer server, Action<string> progress)
    {
        settings = options;
        home = folder;
        running = server;
        use = FileLock.Share(folder.UseLock);
        report = progress;
        ConnectionString = Describe(server, options.Database);
    }

    /// <summary>Where the configured database is, in Npgsql's words. It holds the password of this server.</summary>
    public string ConnectionString { get; }

    /// <summary>Whether the server was there already: another program uses it, or one was killed.</summary>
    public bool WasRunning => running.WasRunning;

    /// <summary>Starts the server, or joins the one that runs, and makes sure that the configured database exists.</summary>
    /// <param name="options">Which server and database.</param>
    /// <param name="progress">Is told, in a sentence, of each step that makes the developer wait.</param>
    /// <param name="ct">Gives up waiting.</param>
    /// <exception cref="PostgresUnavailableException">There is none to be had; the message tells the developer what to do.</exception>
    public static async Task<PostgresServer> StartAsync(
        PostgresOptions options,
        Action<string>? progress = null,
        CancellationToken ct = default
    )
    {
        progress ??= static _ => { };
        try
        {
            var folder = ClusterFolder.At(options.Directory);
            using var turn = await TakeTurnAsync(folder, progress, ct);
            var server = await new ServerStart(options, folder, progress).RunAsync(ct);
            return new PostgresServer(options, folder, server, progress);
        }
        catch (UnauthorizedAccessException closed)
        {
            throw new PostgresUnavailableException(
                $"{options.Directory} belongs to another user: {closed.Message} Delete it or choose another.",
                closed
            );
        }
    }

    /// <summary>Starts the server again, at the same address, if it has ended although it is used: it was killed.</summary>
    /// <param name="ct">Gives up waiting.</param>
    /// <returns>Whether it had ended.</returns>
    /// <exception cref="PostgresUnavailableException">It does not start, or not at the same address.</exception>
    public async Task<bool> RestartIfGoneAsync(CancellationToken ct = default)
    {
        // Whoever deleted the directory wants no server there.
        if (left || !home.HasCluster || Postmaster.Read(home.Data) is { IsAlive: true })
            return false;
        using var turn = await TakeTurnAsync(home, report, ct);
        var again = await new ServerStart(settings, home, report).RunAsync(ct);
        return again.Port == running.Port
            ? true
            : throw new PostgresUnavailableException(
                $"The private PostgreSQL in {home.Root} was killed, and another program has its port: start this program again."
            );
    }

    /// <summary>Leaves the server, and stops it if nobody else uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (left)
            return;
        left = true;
        // Whoever deleted the directory has ended the server with it.
        if (!Directory.Exists(home.Root))
        {
            use.Dispose();
            return;
        }
        using var turn = await TakeTurnAsync(home, report, CancellationToken.None);
        use.Dispose();
        await RunningServer.StopUnlessUsedAsync(running.Programs, home, report);
    }

    private static Task<IDisposable> TakeTurnAsync(ClusterFolder folder, Action<string> progress, CancellationToken ct) =>
        FileLock.WaitAsync(folder.TurnLock, () => progress("Waiting for another program that starts or stops PostgreSQL ..."), ct);

    private static string Describe(RunningServer server, string database) =>
        new DbConnectionStringBuilder
        {
            ["Host"] = "127.0.0.1",
            ["Port"] = server.Port,
            ["Username"] = Database.User,
            ["Password"] = server.Password,
            ["Database"] = database,
        }.ConnectionString;
}
