using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class CategoryConfiguration : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> builder)
    {
        builder.ToTable("Categories");
        builder.Property(category => category.Name).HasMaxLength(CatalogueLimits.MaxCategoryName);
        builder.Property(category => category.NormalizedName).HasMaxLength(CatalogueLimits.MaxCategoryName);
        builder.Property(category => category.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(category => category.Description).HasMaxLength(CatalogueLimits.MaxDescription);
        builder.Property(category => category.ImagePath).HasMaxLength(CatalogueLimits.MaxImagePath);
        builder
            .HasOne(category => category.Parent)
            .WithMany()
            .HasForeignKey(category => category.ParentId)
            .OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(category => category.NormalizedName).IsUnique();
        builder.HasIndex(category => category.Slug).IsUnique();
        builder.HasIndex(category => new { category.SortOrder, category.Id });
        builder.HasIndex(category => new { category.Name, category.Id });
        builder.HasIndex(category => new { category.CreatedAt, category.Id });
        builder.HasIndex(category => new { category.UpdatedAt, category.Id });
    }
}

internal sealed class ProductConfiguration : IEntityTypeConfiguration<Product>
{
    private const string Standing = "deleted_at IS NULL";

    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.ToTable("Products", table => table.HasCheckConstraint("ck_products_stock", "stock_quantity >= 0"));
        builder.HasQueryFilter(product => product.DeletedAt == null);
        ConfigureColumns(builder);

        builder
            .HasOne(product => product.Shop)
            .WithMany(shop => shop.Products)
            .HasForeignKey(product => product.ShopId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne(product => product.Category)
            .WithMany(category => category.Products)
            .HasForeignKey(product => product.CategoryId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(product => product.Attributes).WithOne().HasForeignKey(attribute => attribute.ProductId);
        builder.HasOne(product => product.Views).WithOne().HasForeignKey<ProductViews>(views => views.ProductId);
        builder.Navigation(product => product.Views).IsRequired();
        builder.HasMany(product => product.StockChanges).WithOne().HasForeignKey(change => change.ProductId);
        builder.HasOne(product => product.Editor).WithMany().HasForeignKey(product => product.EditorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(product => product.Images).WithOne().HasForeignKey(image => image.ProductId);

        ConfigureIndexes(builder);
    }

    private static void ConfigureColumns(EntityTypeBuilder<Product> builder)
    {
        builder.Property(product => product.Title).HasMaxLength(CatalogueLimits.MaxTitle);
        builder.Property(product => product.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(product => product.Description).HasMaxLength(CatalogueLimits.MaxDescription);
        builder.Property(product => product.Brand).HasMaxLength(CatalogueLimits.MaxBrand);
        builder.Property(product => product.Url).HasMaxLength(CatalogueLimits.MaxUrl);
        builder.Property(product => product.ImagePath).HasMaxLength(CatalogueLimits.MaxImagePath);
        builder.Property(product => product.MetaTitle).HasMaxLength(CatalogueLimits.MaxMetaTitle);
        builder.Property(product => product.MetaDescription).HasMaxLength(CatalogueLimits.MaxMetaDescription);
        builder.Property(product => product.Discount).HasPrecision(5, 2);
        builder.Ignore(product => product.Display);
    }

    // One for each filter and sort of the contract; the key last, so that pages by any of them are stable and served in order.
    private static void ConfigureIndexes(EntityTypeBuilder<Product> builder)
    {
        builder.HasIndex(product => product.Slug).IsUnique().HasFilter(Standing);
        builder.HasIndex(product => new { product.CreatedAt, product.Id }).HasFilter(Standing);
        builder.HasIndex(product => new { product.UpdatedAt, product.Id }).HasFilter(Standing);
        builder.HasIndex(product => new { product.Price, product.Id }).HasFilter(Standing);
        builder.HasIndex(product => new { product.FinalPrice, product.Id }).HasFilter(Standing);
        builder.HasIndex(product => new { product.Title, product.Id }).HasFilter(Standing);
        builder.HasIndex(product => new { product.Brand, product.Id }).HasFilter(Standing);
        builder.HasIndex(product => new { product.Points, product.Id }).HasFilter(Standing);
        builder.HasIndex(product => new { product.Discount, product.Id }).HasFilter(Standing);
        builder.HasIndex(product => new { product.StockQuantity, product.Id }).HasFilter(Standing);
        builder.HasIndex(product => new { product.SortOrder, product.Id }).HasFilter(Standing);
        builder
            .HasIndex(product => new
            {
                product.ShopId,
                product.CreatedAt,
                product.Id,
            })
            .HasFilter(Standing);
        builder
            .HasIndex(product => new
            {
                product.CategoryId,
                product.CreatedAt,
                product.Id,
            })
            .HasFilter(Standing);
        builder
            .HasIndex(product => new
            {
                product.CategoryId,
                product.SortOrder,
                product.Id,
            })
            .HasFilter(Standing);
    }
}

internal sealed class ProductAttributeConfiguration : IEntityTypeConfiguration<ProductAttribute>
{
    public void Configure(EntityTypeBuilder<ProductAttribute> builder)
    {
        builder.ToTable("ProductAttributes");
        builder.Property(attribute => attribute.Key).HasMaxLength(CatalogueLimits.MaxAttributeKey);
        builder.Property(attribute => attribute.Value).HasMaxLength(CatalogueLimits.MaxAttributeValue);
        builder
            .HasIndex(attribute => new
            {
                attribute.ProductId,
                attribute.Key,
                attribute.Value,
            })
            .IsUnique();
        builder.HasIndex(attribute => new
        {
            attribute.Key,
            attribute.Value,
            attribute.ProductId,
        });
    }
}

// A table of its own: a view changes two small indexes instead of all those of a product. See docs/adr/0015.
internal sealed class ProductViewsConfiguration : IEntityTypeConfiguration<ProductViews>
{
    public void Configure(EntityTypeBuilder<ProductViews> builder)
    {
        builder.ToTable("ProductViews");
        builder.HasKey(views => views.ProductId);
        builder.HasIndex(views => new { views.Total, views.ProductId });
    }
}

internal sealed class StockChangeConfiguration : IEntityTypeConfiguration<StockChange>
{
    public void Configure(EntityTypeBuilder<StockChange> builder)
    {
        builder.ToTable("StockChanges");
        builder.Property(change => change.Reason).HasMaxLength(CatalogueLimits.MaxStockReason);
        builder.HasOne(change => change.User).WithMany().HasForeignKey(change => change.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(change => new { change.ProductId, change.Id });
    }
}

internal sealed class ProductImageConfiguration : IEntityTypeConfiguration<ProductImage>
{
    public void Configure(EntityTypeBuilder<ProductImage> builder)
    {
        builder.ToTable("ProductImages");
        builder.Property(image => image.Path).HasMaxLength(CatalogueLimits.MaxImagePath);
        builder.HasIndex(image => new { image.ProductId, image.SortOrder });
    }
}
