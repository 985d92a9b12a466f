using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Domain.Catalogue;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class ProductAttributeConfiguration : EntityDeclaration<ProductAttribute>
{
    public ProductAttributeConfiguration()
    {
        AuditedAsPartOf<Product>("attributes", owner: attribute => attribute.ProductId, key: attribute => attribute.Key)
            .Rename(attribute => attribute.Value, "");
        ChangesTotals();
    }

    public override void Configure(EntityTypeBuilder<ProductAttribute> builder)
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
