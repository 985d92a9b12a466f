using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Application.Pictures;
using ShopClean.Application.Shops;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class ShopConfiguration : EntityDeclaration<Shop>
{
    public ShopConfiguration()
    {
        Audited(AuditSubject.Shop).InShop(shop => shop.Id).Rename(shop => shop.LogoPath, "logo");
        ListedBy(ShopListSpec.Fields);
        HasPictures(PictureShelf.Shops, path => shop => shop.LogoPath == path);
        KeptAfterUser("a user who owns shops can't be deleted");
        ChangesTotals();
    }

    public override void Configure(EntityTypeBuilder<Shop> builder)
    {
        builder.ToTable("Shops");
        builder.HasQueryFilter(shop => shop.DeletedAt == null);
        builder.Property(shop => shop.Name).HasMaxLength(ShopLimits.MaxName);
        builder.Property(shop => shop.NormalizedName).HasMaxLength(ShopLimits.MaxName);
        builder.Property(shop => shop.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(shop => shop.Description).HasMaxLength(ShopLimits.MaxDescription);
        builder.Property(shop => shop.PhoneNumber).HasMaxLength(UserLimits.MaxPhoneNumber);
        builder.Property(shop => shop.Address).HasMaxLength(ShopLimits.MaxAddress);
        builder.Property(shop => shop.LogoPath).HasMaxLength(PicturePath.MaxLength);
        builder.HasOne(shop => shop.Owner).WithMany().HasForeignKey(shop => shop.OwnerId).OnDelete(DeleteBehavior.Restrict);

        // A deleted shop's name and slug are free again.
        builder.HasIndex(shop => shop.NormalizedName).IsUnique().HasFilter(NotDeleted);
        builder.HasIndex(shop => shop.Slug).IsUnique().HasFilter(NotDeleted);
    }
}
