using Microsoft.EntityFrameworkCore;
using Npgsql;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Testing.Databases;

/// <summary>A migrated, empty database of one test class: a copy of a template, which takes a fraction of a migration.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string server;
    private readonly string name;

    private TestDatabase(string server, string name)
    {
        this.server = server;
        this.name = name;
        ConnectionString = TestPostgres.At(server, name);
    }

    public string ConnectionString { get; }

    public static async Task<TestDatabase> CreateAsync()
    {
        var template = await TemplateDatabase.NameAsync();
        var database = new TestDatabase(await TestPostgres.ConnectionStringAsync(), $"shopclean_test_{Guid.NewGuid():N}");
        await database.RunAsync($"CREATE DATABASE {database.name} TEMPLATE {template}");
        return database;
    }

    /// <summary>A context of its own, beside those of the application.</summary>
    public ShopDbContext Context() => ContextFor(ConnectionString);

    public async ValueTask DisposeAsync()
    {
        await using (var own = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(own);
        }

        await RunAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    internal static PostgreSqlShopDbContext ContextFor(string connectionString)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlShopDbContext>();
        options.UseShopPostgreSql(connectionString, new DatabaseOptions());
        return new PostgreSqlShopDbContext(options.Options);
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await TestPostgres.ExecuteAsync(connection, sql);
    }
}
