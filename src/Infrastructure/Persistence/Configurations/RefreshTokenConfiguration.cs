using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Application.Accounts;
using ShopClean.Domain.Accounts;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class RefreshTokenConfiguration : EntityDeclaration<RefreshToken>
{
    public RefreshTokenConfiguration() => NotAudited("it is a part of a session, whose end is noted");

    public override void Configure(EntityTypeBuilder<RefreshToken> builder)
    {
        builder.ToTable("RefreshTokens");
        builder.Property(token => token.Hash).HasMaxLength(OpaqueToken.HashLength);
        builder.Property(token => token.Seed).HasMaxLength(RefreshTokenSecret.SeedLength);
        // Two exchanges of one token at once: the second finds it changed.
        builder.Property(token => token.UsedAt).IsConcurrencyToken();
        builder.HasIndex(token => token.Hash).IsUnique();
    }
}
