using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Domain.Accounts;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class ExternalLoginConfiguration : EntityDeclaration<ExternalLogin>
{
    public ExternalLoginConfiguration()
    {
        AuditedAsPartOf<User>("externalLogins", owner: login => login.UserId, key: login => login.Provider)
            .Hide(login => login.ProviderKey);
        ErasedWithUser(user => login => login.UserId == user.Id);
    }

    public override void Configure(EntityTypeBuilder<ExternalLogin> builder)
    {
        builder.ToTable("ExternalLogins");
        builder.Property(login => login.Provider).HasMaxLength(ExternalLogin.MaxProvider);
        builder.HasOne<User>().WithMany(user => user.ExternalLogins).HasForeignKey(login => login.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(login => new { login.Provider, login.ProviderKey }).IsUnique();
        // One of each provider, so that its name says which one to unlink.
        builder.HasIndex(login => new { login.UserId, login.Provider }).IsUnique();
    }
}
