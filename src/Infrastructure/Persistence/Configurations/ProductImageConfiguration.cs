using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class ProductImageConfiguration : EntityDeclaration<ProductImage>
{
    public ProductImageConfiguration() =>
        AuditedAsPartOf<Product>(
            "images",
            owner: image => image.ProductId,
            key: image => image.Path,
            keyText: path => Path.GetFileName(path)
        );

    public override void Configure(EntityTypeBuilder<ProductImage> builder)
    {
        builder.ToTable("ProductImages");
        builder.Property(image => image.Path).HasMaxLength(PicturePath.MaxLength);
        builder.HasIndex(image => new { image.ProductId, image.SortOrder });
    }
}
