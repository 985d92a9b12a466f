using System.Globalization;

namespace ShopClean.EmbeddedPostgres.Clusters;

/// <summary>Which file of a private PostgreSQL lies where.</summary>
internal sealed record ClusterFolder(string Root)
{
    /// <summary>Held while a program starts or stops the server.</summary>
    internal string TurnLock => Path.Combine(Root, "turn.lock");

    /// <summary>Shared by all programs that use the server.</summary>
    internal string UseLock => Path.Combine(Root, "in-use.lock");

    /// <summary>Everything that one initialization makes; it appears by a single rename, complete.</summary>
    internal string Cluster => Path.Combine(Root, "cluster");

    internal string Log => Path.Combine(Cluster, "server.log");

    /// <summary>Beside the folder: several private servers share the programs.</summary>
    internal string Binaries => Path.Combine(Path.GetDirectoryName(Root) ?? Root, "postgres-binaries");

    internal bool HasCluster => Directory.Exists(Cluster);

    internal int? MajorVersion =>
        HasCluster
        && int.TryParse(File.ReadAllText(Path.Combine(DataIn(Cluster), "PG_VERSION")), CultureInfo.InvariantCulture, out var major)
            ? major
            : null;

    internal string Data => DataIn(Cluster);

    internal string Password => File.ReadAllText(PasswordIn(Cluster));

    internal static string DataIn(string cluster) => Path.Combine(cluster, "data");

    internal static string PasswordIn(string cluster) => Path.Combine(cluster, "password");

    internal static ClusterFolder At(string directory) =>
        new(Directory.CreateDirectory(Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory))).FullName);

    /// <summary>What the server said last, for the message of a failure.</summary>
    internal string LogTail(int lines = 20) =>
        File.Exists(Log) ? string.Join(Environment.NewLine, File.ReadLines(Log).TakeLast(lines)) : "";
}
