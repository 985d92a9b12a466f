using Microsoft.EntityFrameworkCore;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>The database on PostgreSQL.</summary>
public class PostgreSqlShopDbContext(DbContextOptions<PostgreSqlShopDbContext> options) : ShopDbContext(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.HasPostgresExtension("pg_trgm");
        EntityDeclarations.Of(this).ConfigurePostgreSql(modelBuilder);
    }
}
