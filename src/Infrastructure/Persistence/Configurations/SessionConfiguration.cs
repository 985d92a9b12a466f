using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Domain.Accounts;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class SessionConfiguration : EntityDeclaration<Session>
{
    public SessionConfiguration()
    {
        NotAudited("logins and ends of sessions are noted with their reason by SignIns and SessionEndings");
        ErasedWithUser(user => session => session.UserId == user.Id);
    }

    public override void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions");
        builder.Property(session => session.IpAddress).HasMaxLength(ClientTrace.MaxIpAddress);
        // Whoever changes a session that was just ended finds it changed: no exchange outlives a logout, and an alarm is raised once.
        builder.Property(session => session.EndedAt).IsConcurrencyToken();
        builder.HasOne(session => session.User).WithMany().OnDelete(DeleteBehavior.Cascade);
        builder
            .HasMany(session => session.RefreshTokens)
            .WithOne(token => token.Session)
            .HasForeignKey(token => token.SessionId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(session => new { session.UserId, session.EndedAt });
        builder.HasIndex(session => session.ExpiresAt);
    }
}
