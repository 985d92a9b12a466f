using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Application.Shops;
using ShopClean.Domain.Shops;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class ShopMemberConfiguration : EntityDeclaration<ShopMember>
{
    public ShopMemberConfiguration()
    {
        CalledInContract("Member");
        AuditedAsPartOf<Shop>("members", owner: member => member.ShopId, key: member => member.UserId)
            .InShop(member => member.ShopId)
            .LeaveOut(member => member.JoinedAt);
        ListedBy(ShopMemberListSpec.Fields).OnlyWithin(member => member.ShopId, because: "A shop has few people.");
        // Shops that were closed keep their owner's key, which names nobody any more.
        ErasedWithUser(user => member => member.UserId == user.Id);
    }

    public override void Configure(EntityTypeBuilder<ShopMember> builder)
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
