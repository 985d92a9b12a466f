using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Application.Accounts;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Common;
using ShopClean.Domain.Notifications;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class UserConfiguration : EntityDeclaration<User>
{
    public UserConfiguration()
    {
        DeclareAudit();
        ListedBy(UserListSpec.Fields);
        HasPictures(PictureShelf.Users, path => user => user.AvatarPath == path);
    }

    public override void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("Users");
        builder.Property(user => user.Username).HasMaxLength(UserLimits.MaxUsername);
        builder.Property(user => user.NormalizedUsername).HasMaxLength(UserLimits.MaxUsername);
        builder.Property(user => user.Email).HasMaxLength(UserLimits.MaxEmail);
        builder.Property(user => user.NormalizedEmail).HasMaxLength(UserLimits.MaxEmail);
        builder.Property(user => user.PendingEmail).HasMaxLength(UserLimits.MaxEmail);
        builder.Property(user => user.PhoneNumber).HasMaxLength(UserLimits.MaxPhoneNumber);
        builder.Property(user => user.AvatarPath).HasMaxLength(PicturePath.MaxLength);
        builder.Property(user => user.Language).HasMaxLength(Languages.MaxLength).HasDefaultValue(Languages.English);
        builder.Property(user => user.Role).HasConversion<string>().HasMaxLength(20);
        builder.Ignore(user => user.IsVerified);

        builder.HasIndex(user => user.NormalizedUsername).IsUnique();
        builder.HasIndex(user => user.NormalizedEmail).IsUnique();
        // Few have the same: they need no order.
        builder.HasIndex(user => user.PhoneNumber);
    }

    // A deleted user's personal data must not live on in the audit; who needs the present name reads it from the user. Another password is told, a hash of
    // higher cost is no other password.
    private void DeclareAudit() =>
        Audited(AuditSubject.User)
            .Mask(user => user.Username, Masked.Name)
            .Mask(user => user.Email, Masked.Recipient)
            .Mask(user => user.PendingEmail, Masked.Recipient)
            .Mask(user => user.PhoneNumber, Masked.Recipient)
            .Hide(user => user.PasswordChangedAt)
            .LeaveOut(user => user.PasswordHash, user => user.LastLogin)
            .Rename(user => user.PasswordChangedAt, "password")
            .Rename(user => user.AvatarPath, "avatar")
            .Action(user => user.Role, AuditAction.RoleChanged)
            .Action(user => user.IsActive, AuditAction.StatusChanged)
            .Action(user => user.Email, AuditAction.EmailChanged)
            .Action(user => user.PasswordChangedAt, AuditAction.PasswordChanged)
            .Action(user => user.EmailVerifiedAt, AuditAction.EmailVerified)
            .Action(user => user.PendingEmail, AuditAction.EmailChangeOrdered);
}
