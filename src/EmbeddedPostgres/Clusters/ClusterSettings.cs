using System.Globalization;
using System.Text.RegularExpressions;

namespace ShopClean.EmbeddedPostgres.Clusters;

/// <summary>
/// The settings of a developer's machine. They are written anew before each start into a file that PostgreSQL's own includes, so
/// what initdb found out about the machine stays.
/// </summary>
internal static partial class ClusterSettings
{
    private const string FileName = "shopclean.conf";
    private const UnixFileMode ReadableByServer =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    internal static Task IncludeAsync(string data, CancellationToken ct) =>
        File.AppendAllTextAsync(Path.Combine(data, "postgresql.conf"), $"\ninclude '{FileName}'\n", ct);

    internal static async Task WriteAsync(string data, int port, bool durable, CancellationToken ct)
    {
        var path = Path.Combine(data, FileName);
        // The one that is there may be another user's.
        File.Delete(path);
        await File.WriteAllTextAsync(path, Text(port, durable), ct);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, ReadableByServer);
    }

    /// <summary>The port of the last start; null before the first.</summary>
    internal static int? PortIn(string data)
    {
        var path = Path.Combine(data, FileName);
        return
            File.Exists(path)
            && int.TryParse(Port().Match(File.ReadAllText(path)).Groups["port"].Value, CultureInfo.InvariantCulture, out var port)
            ? port
            : null;
    }

    /// <summary>
    /// No socket file, whose path may be too long. No replication, hence the least log. No parallel plans: they need a shared
    /// memory that containers keep small.
    /// </summary>
    private static string Text(int port, bool durable) =>
        $"""
            # Written at each start; a change made here is lost.
            listen_addresses = '127.0.0.1'
            port = {port}
            unix_socket_directories = ''
            max_connections = 200
            shared_buffers = 256MB
            work_mem = 16MB
            maintenance_work_mem = 128MB
            max_parallel_workers_per_gather = 0
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            password_encryption = 'scram-sha-256'
            wal_level = minimal
            max_wal_senders = 0
            max_wal_size = 2GB
            checkpoint_timeout = 15min
            log_checkpoints = off
            fsync = {OnOff(durable)}
            synchronous_commit = {OnOff(durable)}
            full_page_writes = {OnOff(durable)}

            """;

    [GeneratedRegex(@"^port = (?<port>\d+)", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Port();

    private static string OnOff(bool value) => value ? "on" : "off";
}
