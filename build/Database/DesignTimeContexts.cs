using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Build.Database;

/// <summary>Contexts that connect to nothing: for their model and their migrations.</summary>
public static class Designs
{
    /// <summary>The context of a provider.</summary>
    public static ShopDbContext Open(DatabaseProvider provider) =>
        provider switch
        {
            DatabaseProvider.SqlServer => new SqlServerDesignTimeContext().CreateDbContext([]),
            _ => new PostgreSqlDesignTimeContext().CreateDbContext([]),
        };
}

/// <summary>Gives <c>dotnet ef</c> the PostgreSQL model; it connects to nothing.</summary>
public sealed class PostgreSqlDesignTimeContext : IDesignTimeDbContextFactory<PostgreSqlShopDbContext>
{
    /// <inheritdoc/>
    public PostgreSqlShopDbContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<PostgreSqlShopDbContext>();
        builder.UseShopPostgreSql("Host=localhost", new DatabaseOptions());
        return new PostgreSqlShopDbContext(builder.Options);
    }
}

/// <summary>Gives <c>dotnet ef</c> the SQL Server model; it connects to nothing.</summary>
public sealed class SqlServerDesignTimeContext : IDesignTimeDbContextFactory<SqlServerShopDbContext>
{
    /// <inheritdoc/>
    public SqlServerShopDbContext CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqlServerShopDbContext>();
        builder.UseShopSqlServer("Server=localhost", new DatabaseOptions());
        return new SqlServerShopDbContext(builder.Options);
    }
}
