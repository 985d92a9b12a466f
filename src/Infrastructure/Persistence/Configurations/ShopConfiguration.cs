using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class ShopConfiguration : IEntityTypeConfiguration<Shop>
{
    public void Configure(EntityTypeBuilder<Shop> builder)
    {
        builder.ToTable("Shops");
        builder.HasQueryFilter(shop => shop.DeletedAt == null);
        builder.Property(shop => shop.Name).HasMaxLength(ShopLimits.MaxName);
        builder.Property(shop => shop.NormalizedName).HasMaxLength(ShopLimits.MaxName);
        builder.Property(shop => shop.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(shop => shop.Description).HasMaxLength(ShopLimits.MaxDescription);
        builder.Property(shop => shop.PhoneNumber).HasMaxLength(UserLimits.MaxPhoneNumber);
        builder.Property(shop => shop.Address).HasMaxLength(ShopLimits.MaxAddress);
        builder.Property(shop => shop.LogoPath).HasMaxLength(CatalogueLimits.MaxImagePath);
        builder.HasOne(shop => shop.Owner).WithMany().HasForeignKey(shop => shop.OwnerId).OnDelete(DeleteBehavior.Restrict);

        // A deleted shop's name and slug are free again.
        builder.HasIndex(shop => shop.NormalizedName).IsUnique().HasFilter("deleted_at IS NULL");
        builder.HasIndex(shop => shop.Slug).IsUnique().HasFilter("deleted_at IS NULL");
        builder.HasIndex(shop => new { shop.Name, shop.Id });
        builder.HasIndex(shop => new { shop.CreatedAt, shop.Id });
        builder.HasIndex(shop => new { shop.UpdatedAt, shop.Id });
    }
}

internal sealed class ShopMemberConfiguration : IEntityTypeConfiguration<ShopMember>
{
    public void Configure(EntityTypeBuilder<ShopMember> builder)
    {
        builder.ToTable("ShopMembers");
        builder.HasKey(member => new { member.ShopId, member.UserId });
        builder.HasQueryFilter(member => member.Shop.DeletedAt == null);
        builder.Property(member => member.Role).HasConversion<string>().HasMaxLength(20);
        builder.HasOne(member => member.Shop).WithMany(shop => shop.Members).HasForeignKey(member => member.ShopId);
        builder.HasOne(member => member.User).WithMany(user => user.Memberships).HasForeignKey(member => member.UserId);
        builder.HasIndex(member => member.UserId);
    }
}
