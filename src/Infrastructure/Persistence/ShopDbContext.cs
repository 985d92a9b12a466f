using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;
using ShopClean.Domain.Notifications;
using ShopClean.Domain.Shops;
using ShopClean.Infrastructure.Persistence.Declarations;
using ShopClean.Infrastructure.Persistence.Totals;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>The database. Each provider has a type of its own, so that each has its own migrations.</summary>
public abstract class ShopDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>The users.</summary>
    public DbSet<User> Users => Set<User>();

    /// <summary>The shops that are not deleted.</summary>
    public DbSet<Shop> Shops => Set<Shop>();

    /// <summary>The members of shops.</summary>
    public DbSet<ShopMember> ShopMembers => Set<ShopMember>();

    /// <summary>The category tree.</summary>
    public DbSet<Category> Categories => Set<Category>();

    /// <summary>The products that are not deleted.</summary>
    public DbSet<Product> Products => Set<Product>();

    /// <summary>Sign-ins and their refresh tokens.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>Tokens of links in mails.</summary>
    public DbSet<UserToken> UserTokens => Set<UserToken>();

    /// <summary>The messages of the outbox.</summary>
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    /// <summary>The audit.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var declarations = EntityDeclarations.Of(this);
        declarations.Configure(modelBuilder);
        modelBuilder.UseOptimisticVersions();
        modelBuilder.UseSnakeCaseNames();
        modelBuilder.UseCatalogueTriggers(declarations);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Limits come from the domain; a text without one is a mistake that this makes harmless.
        configurationBuilder.Properties<string>().HaveMaxLength(200);
        configurationBuilder.Properties<decimal>().HavePrecision(Money.Precision, Money.Scale);
        configurationBuilder.Properties<Money>().HaveConversion<MoneyConverter>().HavePrecision(Money.Precision, Money.Scale);
        // The contract shows milliseconds; keeping no more lets a client find a row again by the time that it read.
        configurationBuilder.Properties<DateTimeOffset>().HavePrecision(3);
        configurationBuilder.Conventions.Add(_ => new DeclarationCheck(EntityDeclarations.Of(this)));
    }
}
