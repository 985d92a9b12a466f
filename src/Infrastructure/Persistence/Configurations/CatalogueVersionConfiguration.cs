using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Infrastructure.Persistence.Declarations;
using ShopClean.Infrastructure.Persistence.Totals;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class CatalogueVersionConfiguration : EntityDeclaration<CatalogueVersion>
{
    public CatalogueVersionConfiguration() => NotAudited("the database counts in it");

    public override void Configure(EntityTypeBuilder<CatalogueVersion> builder)
    {
        builder.ToTable("CatalogueVersions");
        builder.HasKey(version => version.Writer);
        builder.Property(version => version.Writer).ValueGeneratedNever();
    }
}
