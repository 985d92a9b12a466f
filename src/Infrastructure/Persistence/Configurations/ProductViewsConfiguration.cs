using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Domain.Catalogue;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence.Configurations;

// A table of its own: a view changes two small indexes instead of all those of a product. See docs/adr/0015.
internal sealed class ProductViewsConfiguration : EntityDeclaration<ProductViews>
{
    public ProductViewsConfiguration() => NotAudited("it counts, and nobody changes it");

    public override void Configure(EntityTypeBuilder<ProductViews> builder)
    {
        builder.ToTable("ProductViews");
        builder.HasKey(views => views.ProductId);
    }
}
