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

        // The few products that a shop puts in front, in the order of the lists that show them. All others cost these indexes nothing.
        modelBuilder
            .Entity<Product>()
            .HasIndex(product => new { product.SortOrder, product.Id }, "ix_products_featured")
            .IsDescending(false, true)
            .HasFilter("is_featured AND deleted_at IS NULL");
        modelBuilder
            .Entity<Product>()
            .HasIndex(product => new { product.CreatedAt, product.Id }, "ix_products_best_sellers")
            .HasFilter("is_best_seller AND deleted_at IS NULL");
        modelBuilder
            .Entity<Product>()
            .HasIndex(product => new { product.CreatedAt, product.Id }, "ix_products_new_arrivals")
            .HasFilter("is_new_arrivals AND deleted_at IS NULL");
    }
}
