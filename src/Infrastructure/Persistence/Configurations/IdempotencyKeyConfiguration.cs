using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class IdempotencyKeyConfiguration : EntityDeclaration<IdempotencyKey>
{
    private const int Sha256InHex = 64;

    public IdempotencyKeyConfiguration() => NotAudited("it repeats an answer; what the request changed is audited");

    public override void Configure(EntityTypeBuilder<IdempotencyKey> builder)
    {
        builder.ToTable("IdempotencyKeys");
        builder.HasKey(key => new { key.Scope, key.KeyHash });
        builder.Property(key => key.Scope).HasMaxLength(40);
        builder.Property(key => key.KeyHash).HasMaxLength(Sha256InHex);
        builder.Property(key => key.RequestHash).HasMaxLength(Sha256InHex);
        builder.HasIndex(key => key.CreatedAt);
    }
}
