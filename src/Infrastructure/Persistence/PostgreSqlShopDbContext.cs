using Microsoft.EntityFrameworkCore;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>The database on PostgreSQL.</summary>
public sealed class PostgreSqlShopDbContext(DbContextOptions<PostgreSqlShopDbContext> options) : ShopDbContext(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.HasPostgresExtension("pg_trgm");
        modelBuilder.UseTrigramIndexes();
    }
}
