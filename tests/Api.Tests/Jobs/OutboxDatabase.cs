using Microsoft.EntityFrameworkCore;
using Npgsql;
using ShopClean.EmbeddedPostgres;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Api.Tests.Jobs;

/// <summary>A PostgreSQL database for one test class: on the server that <c>ConnectionStrings__Shop</c> names, or on a private one.</summary>
public sealed class OutboxDatabase : IAsyncLifetime
{
    private readonly string name = $"outbox_{Guid.NewGuid():N}";
    private PostgresServer? server;
    private string serverConnection = "";

    public string ConnectionString => new NpgsqlConnectionStringBuilder(serverConnection) { Database = name }.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        serverConnection = Environment.GetEnvironmentVariable("ConnectionStrings__Shop") ?? await StartPrivateServerAsync();
        await using var context = Context();
        await context.Database.EnsureCreatedAsync();
    }

    public ShopDbContext Context()
    {
        var options = new DbContextOptionsBuilder<PostgreSqlShopDbContext>();
        options.UseShopPostgreSql(ConnectionString, new DatabaseOptions());
        return new PostgreSqlShopDbContext(options.Options);
    }

    public async Task EmptyAsync()
    {
        await using var context = Context();
        await context.Database.ExecuteSqlAsync($"TRUNCATE outbox_messages");
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await using (var context = Context())
        {
            await context.Database.EnsureDeletedAsync();
        }

        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private async Task<string> StartPrivateServerAsync()
    {
        var directory = Path.Combine(Path.GetTempPath(), "shopclean-outbox-tests");
        server = await PostgresServer.StartAsync(new PostgresOptions { Directory = directory, DurableWrites = false });
        return server.ConnectionString;
    }
}
