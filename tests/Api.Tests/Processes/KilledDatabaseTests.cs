using System.Diagnostics;
using System.Globalization;
using System.Net;
using ShopClean.EmbeddedPostgres;
using ShopClean.Testing;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Processes;

/// <summary>What the program does whose private PostgreSQL is killed.</summary>
public sealed class KilledDatabaseTests : IAsyncLifetime
{
    private readonly string directory = Path.Combine(Repository.Root, ".data", "tests", $"killed-{Guid.NewGuid():N}");

    private string Cluster => Path.Combine(directory, "postgres");

    public ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(directory);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        // A program that was killed leaves its server behind: join it and leave it as the last one.
        var server = await PostgresServer.StartAsync(new PostgresOptions { Directory = Cluster });
        await server.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task A_private_server_that_is_killed_is_started_again_by_the_running_program()
    {
        await using var program = await ServerProcess.StartAsync(connectionString: "", directory);
        (await program.Guest.GetAsync("products")).Expecting(HttpStatusCode.OK);
        var killed = PostmasterId();

        using (var postmaster = Process.GetProcessById(killed))
        {
            postmaster.Kill();
        }

        await program.UntilAsync(() => Task.FromResult(PostmasterId() != killed));
        await program.UntilAsync(async () => (await program.Guest.GetAsync("products")).Status == HttpStatusCode.OK);
        (await program.Guest.GetAsync("/health/ready")).Expecting(HttpStatusCode.OK);
    }

    // The first line of its file; 0 while there is none.
    private int PostmasterId()
    {
        var path = Path.Combine(Cluster, "cluster", "data", "postmaster.pid");
        return File.Exists(path) && int.TryParse(File.ReadLines(path).FirstOrDefault(), CultureInfo.InvariantCulture, out var id) ? id : 0;
    }
}
