namespace ShopClean.Build.Benchmark;

/// <summary>Where the benchmark keeps its database: beside that of development, and never the same.</summary>
internal static class Place
{
    public static string Data { get; } = Path.Combine(Root(), ".data", "benchmark");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ShopClean.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Run this inside the repository.");
    }
}
