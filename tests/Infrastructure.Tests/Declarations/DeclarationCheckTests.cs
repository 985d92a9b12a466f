using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Application.Pictures;
using ShopClean.Build.Database;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Common;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Tests.Declarations;

/// <summary>What a declaration forgets is noticed when the model is built.</summary>
public sealed class DeclarationCheckTests
{
    [Fact]
    public void A_model_with_an_entity_that_is_not_declared_is_refused()
    {
        using var context = new ForgetfulContext();

        Should.Throw<InvalidOperationException>(() => context.Model).Message.ShouldContain("Vault: it has no declaration.");
    }

    [Fact]
    public void Whether_it_is_audited_must_be_said() =>
        FaultsOf(new VaultConfiguration(_ => { })).ShouldBe(["Vault: its declaration says neither that it is audited nor why not."]);

    [Fact]
    public void A_secret_is_never_shown_by_forgetting() =>
        FaultsOf(new VaultConfiguration(vault => vault.IsAudited()))
            .ShouldBe([
                "Vault: the audit would show DoorKey, which sounds like a secret: mask it or leave it out.",
                "Vault: the audit would show OwnerToken, which sounds like a secret: mask it or leave it out.",
            ]);

    [Fact]
    public void A_secret_that_is_left_out_or_masked_is_none_any_more() =>
        FaultsOf(new VaultConfiguration(vault => vault.IsAudited().LeaveOut(one => one.DoorKey).Hide(one => one.OwnerToken)))
            .ShouldBeEmpty();

    [Fact]
    public void What_is_declared_of_a_column_that_is_not_shown_is_a_mistake() =>
        FaultsOf(
                new VaultConfiguration(vault =>
                    vault.IsAudited().LeaveOut(one => one.DoorKey, one => one.OwnerToken).Rename(one => one.DoorKey, "door")
                )
            )
            .ShouldHaveSingleItem()
            .ShouldContain("the audit does not show DoorKey");

    [Fact]
    public void Every_shelf_has_one_entity_whose_pictures_stand_on_it()
    {
        using var context = Designs.Open(DatabaseProvider.PostgreSql);

        EntityDeclarations
            .Of(context)
            .All.Select(declaration => declaration.Shelf)
            .OfType<PictureShelf>()
            .ShouldBe(PictureShelf.All, ignoreOrder: true);
    }

    [Fact]
    public void Whether_it_goes_with_the_user_whom_it_refers_to_must_be_said()
    {
        const string Fault = "it refers to a user, and its declaration says neither that it is erased with the user nor why not.";

        FaultsOf(new DiaryConfiguration(_ => { })).ShouldBe([$"Diary: {Fault}"]);
        FaultsOf(new DiaryConfiguration(diary => diary.IsErased())).ShouldBeEmpty();
        FaultsOf(new DiaryConfiguration(diary => diary.IsKept())).ShouldBeEmpty();
    }

    private static List<string> FaultsOf(EntityDeclaration declaration)
    {
        var model = new ModelBuilder();
        var declarations = new EntityDeclarations([declaration]);
        declarations.Configure(model);
        return [.. declarations.FaultsIn(model.Model).Order(StringComparer.Ordinal)];
    }

    private sealed class Vault : Entity
    {
        public string Name { get; private init; } = "";

        public string DoorKey { get; private init; } = "";

        public string OwnerToken { get; private init; } = "";
    }

    private sealed class VaultConfiguration : EntityDeclaration<Vault>
    {
        public VaultConfiguration(Action<VaultConfiguration> declare) => declare(this);

        public AuditedEntity<Vault> IsAudited() => Audited(AuditSubject.Shop);

        public override void Configure(EntityTypeBuilder<Vault> builder)
        {
            builder.HasKey(vault => vault.Id);
            builder.Property(vault => vault.Name);
            builder.Property(vault => vault.DoorKey);
            builder.Property(vault => vault.OwnerToken);
        }
    }

    private sealed class Diary : Entity
    {
        public long? FormerUserId { get; private init; }
    }

    private sealed class DiaryConfiguration : EntityDeclaration<Diary>
    {
        public DiaryConfiguration(Action<DiaryConfiguration> declare)
        {
            NotAudited("it is private");
            declare(this);
        }

        public void IsErased() => ErasedWithUser(user => diary => diary.FormerUserId == user.Id);

        public void IsKept() => KeptAfterUser("it is history");

        public override void Configure(EntityTypeBuilder<Diary> builder)
        {
            builder.HasKey(diary => diary.Id);
            builder.Property(diary => diary.FormerUserId);
        }
    }

    private sealed class ForgetfulContext()
        : PostgreSqlShopDbContext(new DbContextOptionsBuilder<PostgreSqlShopDbContext>().UseNpgsql("Host=localhost").Options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            base.OnModelCreating(modelBuilder);
            modelBuilder.Entity<Vault>().ToTable("vaults");
        }
    }
}
