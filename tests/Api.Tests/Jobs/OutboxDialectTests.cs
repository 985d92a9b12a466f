using Microsoft.EntityFrameworkCore;
using ShopClean.Infrastructure.Jobs;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Api.Tests.Jobs;

/// <summary>Each database passes over locked rows in its own words.</summary>
public sealed class OutboxDialectTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void PostgreSQL_skips_locked_rows()
    {
        var options = new DbContextOptionsBuilder<PostgreSqlShopDbContext>();
        options.UseShopPostgreSql("Host=nowhere", new DatabaseOptions());
        using var context = new PostgreSqlShopDbContext(options.Options);

        context.LockDue(Noon, 8).ToQueryString().ShouldContain("FOR UPDATE SKIP LOCKED");
    }

    [Fact]
    public void SQL_Server_reads_past_locked_rows()
    {
        var options = new DbContextOptionsBuilder<SqlServerShopDbContext>();
        options.UseShopSqlServer("Server=nowhere", new DatabaseOptions { Provider = DatabaseProvider.SqlServer });
        using var context = new SqlServerShopDbContext(options.Options);

        var sql = context.LockDue(Noon, 8).ToQueryString();

        sql.ShouldContain("FROM outbox_messages WITH (UPDLOCK, ROWLOCK, READPAST)");
        sql.ShouldContain("SELECT TOP (@p");
    }
}
