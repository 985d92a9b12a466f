using System.Diagnostics;
using System.Globalization;

namespace ShopClean.EmbeddedPostgres.Clusters;

/// <summary>What a server that runs, or ran until the machine went down, wrote of itself into <c>postmaster.pid</c>.</summary>
internal sealed record Postmaster(int ProcessId, int Port, string Identity)
{
    private const string FileName = "postmaster.pid";

    internal static Postmaster? Read(string data) => Parse(TextIn(data));

    /// <summary>Whether a server left the file, readable or not: a full disk leaves an empty one.</summary>
    internal static bool IsWritten(string data) => File.Exists(Path.Combine(data, FileName));

    internal static void Forget(string data) => File.Delete(Path.Combine(data, FileName));

    /// <summary>Whether any process has its number: long after the server, that may be a stranger.</summary>
    internal bool NumberIsTaken => Running() is not null;

    /// <summary>
    /// Whether the process of that number is this server. A server's working directory is its data, so on Linux the file is read
    /// back through the process; elsewhere the name has to do.
    /// </summary>
    internal bool IsAlive
    {
        get
        {
            if (Running() is not { } name || !name.StartsWith("postgres", StringComparison.OrdinalIgnoreCase))
                return false;
            return !OperatingSystem.IsLinux() || IsWhereItsDataIs();
        }
    }

    private bool IsWhereItsDataIs()
    {
        try
        {
            return string.Equals(Read($"/proc/{ProcessId}/cwd")?.Identity, Identity, StringComparison.Ordinal);
        }
        catch (UnauthorizedAccessException)
        {
            // In a container even root may not look; to take a living server for a dead one would be the worse mistake.
            return true;
        }
    }

    private string? Running()
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return process.ProcessName;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Its lines: process, data directory, start time, port and more.</summary>
    private static Postmaster? Parse(string text) =>
        text.Split('\n') is [var process, var data, var started, var port, ..]
        && int.TryParse(process, CultureInfo.InvariantCulture, out var processId)
        && int.TryParse(port, CultureInfo.InvariantCulture, out var number)
            ? new Postmaster(processId, number, $"{processId} {data} {started}")
            : null;

    private static string TextIn(string directory)
    {
        try
        {
            return File.ReadAllText(Path.Combine(directory, FileName));
        }
        catch (IOException)
        {
            return "";
        }
    }
}
