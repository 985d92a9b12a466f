using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Application.Accounts;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Catalogue;

namespace ShopClean.Infrastructure.Persistence.Configurations;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("Users");
        builder.Property(user => user.Username).HasMaxLength(UserLimits.MaxUsername);
        builder.Property(user => user.NormalizedUsername).HasMaxLength(UserLimits.MaxUsername);
        builder.Property(user => user.Email).HasMaxLength(UserLimits.MaxEmail);
        builder.Property(user => user.NormalizedEmail).HasMaxLength(UserLimits.MaxEmail);
        builder.Property(user => user.PendingEmail).HasMaxLength(UserLimits.MaxEmail);
        builder.Property(user => user.PhoneNumber).HasMaxLength(UserLimits.MaxPhoneNumber);
        builder.Property(user => user.AvatarPath).HasMaxLength(CatalogueLimits.MaxImagePath);
        builder.Property(user => user.Language).HasMaxLength(Languages.MaxLength).HasDefaultValue(Languages.English);
        builder.Property(user => user.Role).HasConversion<string>().HasMaxLength(20);
        builder.Ignore(user => user.IsVerified);

        builder.HasIndex(user => user.NormalizedUsername).IsUnique();
        builder.HasIndex(user => user.NormalizedEmail).IsUnique();
        builder.HasIndex(user => new { user.Username, user.Id });
        builder.HasIndex(user => new { user.Email, user.Id });
        builder.HasIndex(user => user.PhoneNumber);
        builder.HasIndex(user => new
        {
            user.Role,
            user.CreatedAt,
            user.Id,
        });
        builder.HasIndex(user => new { user.LastLogin, user.Id });
        builder.HasIndex(user => new { user.CreatedAt, user.Id });
        builder.HasIndex(user => new { user.UpdatedAt, user.Id });
    }
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
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

internal sealed class RefreshTokenConfiguration : IEntityTypeConfiguration<RefreshToken>
{
    public void Configure(EntityTypeBuilder<RefreshToken> builder)
    {
        builder.ToTable("RefreshTokens");
        builder.Property(token => token.Hash).HasMaxLength(OpaqueToken.HashLength);
        builder.Property(token => token.Seed).HasMaxLength(RefreshTokenSecret.SeedLength);
        // Two exchanges of one token at once: the second finds it changed.
        builder.Property(token => token.UsedAt).IsConcurrencyToken();
        builder.HasIndex(token => token.Hash).IsUnique();
    }
}

internal sealed class UserTokenConfiguration : IEntityTypeConfiguration<UserToken>
{
    public void Configure(EntityTypeBuilder<UserToken> builder)
    {
        builder.ToTable("UserTokens");
        builder.Property(token => token.Hash).HasMaxLength(OpaqueToken.HashLength);
        builder.Property(token => token.Email).HasMaxLength(UserLimits.MaxEmail);
        builder.Property(token => token.Purpose).HasConversion<string>().HasMaxLength(20);
        builder.HasOne(token => token.User).WithMany().OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(token => token.Hash).IsUnique();
    }
}

internal sealed class ExternalLoginConfiguration : IEntityTypeConfiguration<ExternalLogin>
{
    public void Configure(EntityTypeBuilder<ExternalLogin> builder)
    {
        builder.ToTable("ExternalLogins");
        builder.Property(login => login.Provider).HasMaxLength(ExternalLogin.MaxProvider);
        builder.HasOne<User>().WithMany(user => user.ExternalLogins).HasForeignKey(login => login.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(login => new { login.Provider, login.ProviderKey }).IsUnique();
        // One of each provider, so that its name says which one to unlink.
        builder.HasIndex(login => new { login.UserId, login.Provider }).IsUnique();
    }
}
