using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class IdempotencyKeyConfiguration : IEntityTypeConfiguration<IdempotencyKey>
{
    private const int Sha256InHex = 64;

    public void Configure(EntityTypeBuilder<IdempotencyKey> builder)
    {
        builder.ToTable("IdempotencyKeys");
        builder.HasKey(key => new { key.Scope, key.KeyHash });
        builder.Property(key => key.Scope).HasMaxLength(40);
        builder.Property(key => key.KeyHash).HasMaxLength(Sha256InHex);
        builder.Property(key => key.RequestHash).HasMaxLength(Sha256InHex);
        builder.HasIndex(key => key.CreatedAt);
    }
}
