using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Application.Accounts;
using ShopClean.Domain.Accounts;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class PhoneVerificationConfiguration : EntityDeclaration<PhoneVerification>
{
    public PhoneVerificationConfiguration()
    {
        NotAudited("what its code does to the account is audited");
        ErasedWithUser(user => verification => verification.UserId == user.Id);
    }

    public override void Configure(EntityTypeBuilder<PhoneVerification> builder)
    {
        builder.ToTable("PhoneVerifications");
        builder.Property(verification => verification.PhoneNumber).HasMaxLength(UserLimits.MaxPhoneNumber);
        builder.Property(verification => verification.CodeHash).HasMaxLength(OpaqueToken.HashLength);
        builder.HasOne<User>().WithOne().HasForeignKey<PhoneVerification>(verification => verification.UserId);
    }
}
