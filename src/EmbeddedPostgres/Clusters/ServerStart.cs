using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;
using ShopClean.EmbeddedPostgres.Binaries;
using ShopClean.EmbeddedPostgres.Processes;

namespace ShopClean.EmbeddedPostgres.Clusters;

/// <summary>Gets a server to answer: joins the one that runs, else starts one, on a new cluster if there is none.</summary>
internal sealed class ServerStart(PostgresOptions options, ClusterFolder folder, Action<string> progress)
{
    private const int Attempts = 3;
    private const int UnreadableAttempts = 20;

    // Below what operating systems give to outgoing connections: while the server is stopped, nobody gets its port by chance.
    private const int LeastPort = 20_000;
    private const int PortsEnd = 32_768;
    private const int Guesses = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The caller has the turn, so nobody else starts or stops it meanwhile.</summary>
    internal async Task<RunningServer> RunAsync(CancellationToken ct)
    {
        var account = await AccountOfRoot.ChooseAsync(folder.Cluster, ct);
        var programs = await new BinarySearch(options.Places, folder, account).FindAsync(progress, ct);
        try
        {
            var server = await JoinAsync(programs, ct) ?? await StartAsync(programs, ct);
            await new Database(server.Port, server.Password).EnsureExistsAsync(options.Database, ct);
            return server;
        }
        catch (Exception failure)
        {
            await RunningServer.StopUnlessUsedAsync(programs, folder, progress);
            if (failure is NpgsqlException)
                throw new PostgresUnavailableException($"The private PostgreSQL in {folder.Root} refuses: {failure.Message}", failure);
            throw;
        }
    }

    private async Task<RunningServer?> JoinAsync(PostgresPrograms programs, CancellationToken ct)
    {
        if (!folder.HasCluster || await PostmasterAsync(ct) is not { } postmaster)
            return null;
        if (postmaster.IsAlive)
            return await AnsweringAsync(programs, wasRunning: true, ct);
        // The server would take the stranger that has its old number now for itself and refuse to start. With nobody of that
        // number it clears up alone, and looks for orphaned sessions first.
        if (postmaster.NumberIsTaken)
            Postmaster.Forget(folder.Data);
        return null;
    }

    /// <summary>A file that stays unreadable is forgotten, for no server starts beside one; a server that begins needs a moment to write it.</summary>
    private async Task<Postmaster?> PostmasterAsync(CancellationToken ct)
    {
        for (var attempt = 0; Postmaster.IsWritten(folder.Data); attempt++)
        {
            if (Postmaster.Read(folder.Data) is { } postmaster)
                return postmaster;
            if (attempt == UnreadableAttempts)
                Postmaster.Forget(folder.Data);
            else
                await Task.Delay(Pause, ct);
        }
        return null;
    }

    private async Task<RunningServer> StartAsync(PostgresPrograms programs, CancellationToken ct)
    {
        if (!folder.HasCluster)
        {
            progress("Preparing a private PostgreSQL ...");
            await new NewCluster(folder, programs).CreateAsync(options.DurableWrites, ct);
        }
        await LaunchAsync(programs, ct);
        return await AnsweringAsync(programs, wasRunning: false, ct) ?? throw Failure("it ended at once");
    }

    /// <summary>Another program may take the free port first, and sessions of a server that was killed need a moment to end.</summary>
    private async Task LaunchAsync(PostgresPrograms programs, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await ClusterSettings.WriteAsync(folder.Data, PortFor(attempt), options.DurableWrites, ct);
            if (File.Exists(folder.Log))
                File.Move(folder.Log, folder.Log + ".previous", overwrite: true);
            var result = await programs.StartAsync(folder.Data, folder.Log, options.StartTimeout, ct);
            if (result.Succeeded)
                return;
            if (attempt == Attempts || !IsPassing(folder.LogTail()))
                throw Failure(result.Output);
            await Task.Delay(Pause * 4, ct);
        }
    }

    /// <summary>The server once it answers; null if it ends before it does.</summary>
    private async Task<RunningServer?> AnsweringAsync(PostgresPrograms programs, bool wasRunning, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.StartTimeout);
        try
        {
            while (Postmaster.Read(folder.Data) is { IsAlive: true } postmaster)
            {
                if (await new Database(postmaster.Port, folder.Password).AnswersAsync(limit.Token))
                    return new RunningServer(programs, postmaster.Port, folder.Password, wasRunning);
                await Task.Delay(Pause, limit.Token);
            }
            return null;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw Failure($"no answer within {options.StartTimeout.TotalSeconds:0} seconds");
        }
    }

    private static bool IsPassing(string log) =>
        log.Contains("could not bind", StringComparison.Ordinal) || log.Contains("is still in use", StringComparison.Ordinal);

    private PostgresUnavailableException Failure(string reason) =>
        new($"The private PostgreSQL in {folder.Root} does not start: {reason}{Environment.NewLine}{folder.LogTail()}");

    /// <summary>That of the last start while nobody else has it: a program that outlived the server finds it again.</summary>
    private int PortFor(int attempt) =>
        attempt == 1 && ClusterSettings.PortIn(folder.Data) is { } last && FreePort(last) is { } free
            ? free
            : AnyFreePort() ?? throw Failure("there is no free port");

    private static int? AnyFreePort() =>
        Enumerable
            .Range(0, Guesses)
            .Select(_ => FreePort(RandomNumberGenerator.GetInt32(LeastPort, PortsEnd)))
            .FirstOrDefault(port => port is not null);

    private static int? FreePort(int wanted)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, wanted);
            listener.Start();
            return wanted;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
