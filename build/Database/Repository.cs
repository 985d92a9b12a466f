namespace ShopClean.Build.Database;

/// <summary>Where the repository is on this machine.</summary>
public static class Repository
{
    /// <summary>The directory that holds the solution: the working directory, or one above it, or above this program.</summary>
    /// <exception cref="ToolException">There is none.</exception>
    public static string Root { get; } =
        Above(Directory.GetCurrentDirectory())
        ?? Above(AppContext.BaseDirectory)
        ?? throw new ToolException("Run this inside the repository.");

    private static string? Above(string? directory)
    {
        while (directory is not null && !File.Exists(Path.Combine(directory, "ShopClean.sln")))
        {
            directory = Path.GetDirectoryName(directory);
        }

        return directory;
    }
}
