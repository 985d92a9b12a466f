using ShopClean.EmbeddedPostgres.Binaries;
using ShopClean.EmbeddedPostgres.Clusters;

namespace ShopClean.EmbeddedPostgres.Tests;

/// <summary>
/// A directory that only this user may enter, as a clone under /root is, with a space in its name. In the end it has no server.
/// </summary>
internal sealed class TestFolder : IAsyncDisposable
{
    private readonly string top = Directory.CreateTempSubdirectory("shop clean ").FullName;

    internal string Postgres => Path.Combine(top, "postgres");

    internal ClusterFolder Files => ClusterFolder.At(Postgres);

    internal PostgresOptions Options => OptionsFor(Postgres);

    internal static PostgresOptions OptionsFor(string directory) => new() { Directory = directory, DurableWrites = false };

    internal Task<PostgresServer> StartAsync(PostgresOptions? options = null) =>
        PostgresServer.StartAsync(options ?? Options, TestContext.Current.SendDiagnosticMessage, TestContext.Current.CancellationToken);

    internal string MakeDirectory(string name) => Directory.CreateDirectory(Path.Combine(top, name)).FullName;

    public async ValueTask DisposeAsync()
    {
        // A failed test may leave a server behind: join it and leave it as the last one.
        if (Directory.Exists(Files.Cluster))
            await (await PostgresServer.StartAsync(Options with { Places = PlacesUsed })).DisposeAsync();
        Directory.Delete(top, recursive: true);
    }

    /// <summary>Where the test found its programs, if not where everybody does.</summary>
    internal BinaryPlaces PlacesUsed { get; set; } = BinaryPlaces.OfThisMachine;
}
