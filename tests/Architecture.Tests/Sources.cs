using ShopClean.Testing;

namespace ShopClean.Architecture.Tests;

/// <summary>The sources and documents that the tests read.</summary>
internal static class Sources
{
    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
    {
        "bin",
        "obj",
        ".data",
        ".git",
        "node_modules",
        "StrykerOutput",
        "TestResults",
    };

    /// <summary>Every file of a kind below a folder, as paths from the root.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(Ignored.Contains));

    /// <summary>The text of a file.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));
}
