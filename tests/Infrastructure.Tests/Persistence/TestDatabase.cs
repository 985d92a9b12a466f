using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Tests.Persistence;

/// <summary>A database of a test's own, dropped when the test is over.</summary>
public sealed class TestDatabase(string address) : IAsyncDisposable
{
    /// <summary>Where it is.</summary>
    public string ConnectionString => address;

    /// <summary>Makes one at the newest migration.</summary>
    public static async Task<TestDatabase> MigratedAsync(TestServer server)
    {
        var database = new TestDatabase(server.NewAddress());
        await database.MigrateAsync();
        return database;
    }

    public ShopDbContext Open(params IInterceptor[] interceptors)
    {
        var builder = new DbContextOptionsBuilder<PostgreSqlShopDbContext>();
        builder.UseShopPostgreSql(address, new DatabaseOptions()).AddInterceptors(interceptors);
        return new PostgreSqlShopDbContext(builder.Options);
    }

    public async Task MigrateAsync()
    {
        await using var context = Open();
        await new DatabaseMigrator(context, TimeProvider.System, NullLogger<DatabaseMigrator>.Instance).MigrateAsync();
    }

    /// <summary>Every row of every table, as text, but for those that tell of changes only: the migrations' and the catalogue's versions.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync()
    {
        await using var context = Open();
        var rows = new List<string>();
        var tables = context.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Where(table => table != "catalogue_versions");
        foreach (var table in tables.Order(StringComparer.Ordinal))
        {
            var sql = $"SELECT '{table} ' || row_to_json(t)::text AS \"Value\" FROM {table} t ORDER BY 1";
            rows.AddRange(await context.Database.SqlQueryRaw<string>(sql).ToListAsync());
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await using var context = Open();
        await context.Database.EnsureDeletedAsync();
    }
}
