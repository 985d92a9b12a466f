using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Catalogue;

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

        // What everybody's lists ask of each row: pages and totals are then read from the index alone.
        NpgsqlIndexBuilderExtensions.IncludeProperties(
            modelBuilder.Entity<Product>().HasIndex(product => new { product.CreatedAt, product.Id }),
            product => new { product.IsActive, product.ShopId }
        );
    }
}
