using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Application.Catalogue;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class CategoryConfiguration : EntityDeclaration<Category>
{
    public CategoryConfiguration()
    {
        Audited(AuditSubject.Category).Rename(category => category.ImagePath, "image");
        ListedBy(CategoryListSpec.Fields);
        HasPictures(PictureShelf.Categories, path => category => category.ImagePath == path);
        ChangesTotals();
    }

    public override void Configure(EntityTypeBuilder<Category> builder)
    {
        builder.ToTable("Categories");
        builder.Property(category => category.Name).HasMaxLength(CatalogueLimits.MaxCategoryName);
        builder.Property(category => category.NormalizedName).HasMaxLength(CatalogueLimits.MaxCategoryName);
        builder.Property(category => category.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(category => category.Description).HasMaxLength(CatalogueLimits.MaxDescription);
        builder.Property(category => category.ImagePath).HasMaxLength(PicturePath.MaxLength);
        builder
            .HasOne(category => category.Parent)
            .WithMany()
            .HasForeignKey(category => category.ParentId)
            .OnDelete(DeleteBehavior.Restrict);

        builder.HasIndex(category => category.NormalizedName).IsUnique();
        builder.HasIndex(category => category.Slug).IsUnique();
    }
}
