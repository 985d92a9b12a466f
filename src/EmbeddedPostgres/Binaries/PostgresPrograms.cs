using System.Globalization;
using ShopClean.EmbeddedPostgres.Processes;

namespace ShopClean.EmbeddedPostgres.Binaries;

/// <summary>PostgreSQL's own programs, run by the account that owns the cluster.</summary>
internal sealed record PostgresPrograms(string Directory, ServerAccount Account)
{
    /// <summary>
    /// The same order and case rules everywhere; a machine without C.UTF-8 gets the nearest that it has.
    /// </summary>
    private static readonly string[][] Locales =
    [
        ["--locale=C.UTF-8"],
        ["--locale=C", "--lc-ctype=en_US.UTF-8"],
        ["--locale=C"],
    ];

    internal async Task InitializeAsync(string data, string user, string passwordFile, bool sync, CancellationToken ct)
    {
        string[] fixedPart = ["-D", data, "-U", user, $"--pwfile={passwordFile}", "--auth=scram-sha-256", "--encoding=UTF8"];
        string[] syncing = sync ? [] : ["--no-sync"];
        CommandResult? result = null;
        foreach (var locale in Locales)
        {
            result = await RunAsync("initdb", [.. fixedPart, .. syncing, .. locale], ct);
            if (result.Succeeded)
                return;
            if (!result.Output.Contains("invalid locale", StringComparison.Ordinal))
                break;
        }
        throw new PostgresUnavailableException($"initdb failed in {data}: {result?.Output}");
    }

    /// <summary>
    /// pg_ctl gives the server a session of its own, so that Ctrl+C, which goes to the whole group of processes, leaves it alone
    /// until the program has finished.
    /// </summary>
    internal Task<CommandResult> StartAsync(string data, string log, TimeSpan timeout, CancellationToken ct) =>
        RunAsync("pg_ctl", ["start", "-D", data, "-l", log, "-s", "-w", "-t", Seconds(timeout)], ct);

    /// <summary>Ends the sessions that are left, but lets the server write everything down.</summary>
    internal Task<CommandResult> StopAsync(string data, TimeSpan timeout) =>
        RunAsync("pg_ctl", ["stop", "-D", data, "-s", "-w", "-m", "fast", "-t", Seconds(timeout)], CancellationToken.None);

    private Task<CommandResult> RunAsync(string program, IEnumerable<string> arguments, CancellationToken ct) =>
        Account.RunAsync([BinaryPlaces.ProgramIn(Directory, program), .. arguments], ct);

    private static string Seconds(TimeSpan time) => Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
