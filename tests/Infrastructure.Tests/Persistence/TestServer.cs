using Npgsql;
using ShopClean.Build.Database;
using ShopClean.EmbeddedPostgres;
using ShopClean.Infrastructure.Tests.Persistence;

[assembly: AssemblyFixture(typeof(TestServer))]

namespace ShopClean.Infrastructure.Tests.Persistence;

/// <summary>The PostgreSQL that these tests use: the one that ConnectionStrings__Shop names, else a private one.</summary>
public sealed class TestServer : IAsyncLifetime
{
    private PostgresServer? server;
    private string connectionString = Environment.GetEnvironmentVariable("ConnectionStrings__Shop") ?? "";

    public async ValueTask InitializeAsync()
    {
        if (connectionString.Length == 0)
        {
            var options = new PostgresOptions
            {
                Directory = Path.Combine(Repository.Root, ".data", "test-postgres"),
                DurableWrites = false,
            };
            server = await PostgresServer.StartAsync(options);
            connectionString = server.ConnectionString;
        }
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    /// <summary>The address of a database that nobody has used before; it does not exist yet.</summary>
    public string NewAddress() =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = $"infrastructure_{Guid.NewGuid():N}" }.ConnectionString;
}
