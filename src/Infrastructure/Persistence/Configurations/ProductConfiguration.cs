using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Application.Catalogue;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class ProductConfiguration : EntityDeclaration<Product>
{
    public ProductConfiguration()
    {
        // The main picture is told with the gallery, who edited with the entry.
        Audited(AuditSubject.Product)
            .InShop(product => product.ShopId)
            .LeaveOut(product => product.FinalPrice, product => product.ImagePath, product => product.EditorId);
        ListedBy(ProductListSpec.Newest).Within(product => product.ShopId).Within(product => product.CategoryId);
        ListedBy(ProductListSpec.Arranged).Within(product => product.CategoryId);
        HasPictures(PictureShelf.Products, path => product => product.ImagePath == path || product.Images.Any(image => image.Path == path));
        KeptAfterUser("it is the shop's; its last editor is an account without a name from then on");
        ChangesTotals();
    }

    public override void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.ToTable("Products", table => table.HasCheckConstraint("ck_products_stock", "stock_quantity >= 0"));
        builder.HasQueryFilter(product => product.DeletedAt == null);
        ConfigureColumns(builder);
        ConfigureRelations(builder);
        builder.HasIndex(product => product.Slug).IsUnique().HasFilter(NotDeleted);
    }

    protected override void ConfigurePostgreSql(EntityTypeBuilder<Product> builder)
    {
        // What everybody's lists ask of each row: pages and totals are then read from the index alone.
        NpgsqlIndexBuilderExtensions.IncludeProperties(
            builder.HasIndex(product => new { product.CreatedAt, product.Id }),
            product => new { product.IsActive, product.ShopId }
        );

        // The few products that a shop puts in front, in the order of the lists that show them. All others cost these indexes nothing.
        builder
            .HasIndex(product => new { product.SortOrder, product.Id }, "ix_products_featured")
            .IsDescending(false, true)
            .HasFilter("is_featured AND deleted_at IS NULL");
        builder
            .HasIndex(product => new { product.CreatedAt, product.Id }, "ix_products_best_sellers")
            .HasFilter("is_best_seller AND deleted_at IS NULL");
        builder
            .HasIndex(product => new { product.CreatedAt, product.Id }, "ix_products_new_arrivals")
            .HasFilter("is_new_arrivals AND deleted_at IS NULL");
    }

    private static void ConfigureColumns(EntityTypeBuilder<Product> builder)
    {
        builder.Property(product => product.Title).HasMaxLength(CatalogueLimits.MaxTitle);
        builder.Property(product => product.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(product => product.Description).HasMaxLength(CatalogueLimits.MaxDescription);
        builder.Property(product => product.Brand).HasMaxLength(CatalogueLimits.MaxBrand);
        builder.Property(product => product.Url).HasMaxLength(CatalogueLimits.MaxUrl);
        builder.Property(product => product.ImagePath).HasMaxLength(PicturePath.MaxLength);
        builder.Property(product => product.MetaTitle).HasMaxLength(CatalogueLimits.MaxMetaTitle);
        builder.Property(product => product.MetaDescription).HasMaxLength(CatalogueLimits.MaxMetaDescription);
        builder.Property(product => product.Discount).HasPrecision(5, 2);
    }

    private static void ConfigureRelations(EntityTypeBuilder<Product> builder)
    {
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
        // Not required, though every product is saved with its row: a list must not lose one whose row is missing.
        builder.HasOne(product => product.Views).WithOne().HasForeignKey<ProductViews>(views => views.ProductId);
        builder.HasMany(product => product.StockChanges).WithOne().HasForeignKey(change => change.ProductId);
        builder.HasOne(product => product.Editor).WithMany().HasForeignKey(product => product.EditorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(product => product.Images).WithOne().HasForeignKey(image => image.ProductId);
    }
}
