using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Application.Accounts;
using ShopClean.Domain.Accounts;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class UserTokenConfiguration : EntityDeclaration<UserToken>
{
    public UserTokenConfiguration()
    {
        NotAudited("what its link does to the account is audited");
        ErasedWithUser(user => token => token.UserId == user.Id);
    }

    public override void Configure(EntityTypeBuilder<UserToken> builder)
    {
        builder.ToTable("UserTokens");
        builder.Property(token => token.Hash).HasMaxLength(OpaqueToken.HashLength);
        builder.Property(token => token.Email).HasMaxLength(UserLimits.MaxEmail);
        builder.Property(token => token.Purpose).HasConversion<string>().HasMaxLength(20);
        builder.HasOne(token => token.User).WithMany().OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(token => token.Hash).IsUnique();
    }
}
