using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Application.Shops;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Notifications;
using ShopClean.Domain.Shops;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class ShopInvitationConfiguration : EntityDeclaration<ShopInvitation>
{
    public ShopInvitationConfiguration()
    {
        CalledInContract("Invitation");
        AuditedAsPartOf<Shop>("invitations", owner: invitation => invitation.ShopId, key: invitation => invitation.Id)
            .InShop(invitation => invitation.ShopId)
            .Mask(invitation => invitation.Email, Masked.Recipient)
            .LeaveOut(invitation => invitation.NormalizedEmail, invitation => invitation.InvitedById);
        ListedBy(ShopInvitationListSpec.Fields)
            .OnlyWithin(invitation => invitation.ShopId, because: "A shop has few that wait, and each is gone after some days.");
        ListedBy(OwnInvitationListSpec.Fields)
            .OnlyWithin(invitation => invitation.UserId, because: "A user has few that wait, and each is gone after some days.");
        ErasedWithUser(user =>
            invitation =>
                invitation.UserId == user.Id
                || invitation.InvitedById == user.Id
                || (invitation.NormalizedEmail != null && user.Addresses.Contains(invitation.NormalizedEmail))
        );
    }

    public override void Configure(EntityTypeBuilder<ShopInvitation> builder)
    {
        builder.ToTable("ShopInvitations");
        builder.HasQueryFilter(invitation => invitation.Shop.DeletedAt == null);
        builder.Property(invitation => invitation.Email).HasMaxLength(UserLimits.MaxEmail);
        builder.Property(invitation => invitation.NormalizedEmail).HasMaxLength(UserLimits.MaxEmail);
        builder.Property(invitation => invitation.Role).HasConversion<string>().HasMaxLength(20);
        builder.HasOne(invitation => invitation.Shop).WithMany(shop => shop.Invitations).HasForeignKey(invitation => invitation.ShopId);
        builder
            .HasOne(invitation => invitation.User)
            .WithMany()
            .HasForeignKey(invitation => invitation.UserId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne(invitation => invitation.InvitedBy)
            .WithMany()
            .HasForeignKey(invitation => invitation.InvitedById)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(invitation => invitation.NormalizedEmail);
        builder.HasIndex(invitation => invitation.ExpiresAt);
    }
}
