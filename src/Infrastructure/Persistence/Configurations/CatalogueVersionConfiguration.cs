using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Infrastructure.Persistence.Totals;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class CatalogueVersionConfiguration : IEntityTypeConfiguration<CatalogueVersion>
{
    public void Configure(EntityTypeBuilder<CatalogueVersion> builder)
    {
        builder.ToTable("CatalogueVersions");
        builder.HasKey(version => version.Writer);
        builder.Property(version => version.Writer).ValueGeneratedNever();
    }
}
