using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Shops;
using ShopClean.Infrastructure.Auditing;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Declarations;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Auditing;

/// <summary>What is declared to be audited, without a database: which columns are shown by convention, and that no secret ever is.</summary>
public sealed class AuditDeclarationTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly PostgreSqlShopDbContext context = Unconnected();

    public void Dispose() => context.Dispose();

    [Theory]
    [InlineData(
        typeof(User),
        "Username, Email, PendingEmail, PhoneNumber, PasswordChangedAt, PhoneVerifiedAt, Language, Role, EmailVerifiedAt, IsActive, AvatarPath"
    )]
    [InlineData(typeof(ExternalLogin), "ProviderKey")]
    [InlineData(typeof(Shop), "Name, Slug, Description, PhoneNumber, Address, LogoPath, IsActive, OwnerId")]
    [InlineData(typeof(ShopMember), "Role")]
    [InlineData(
        typeof(Product),
        "ShopId, CategoryId, Title, Slug, Description, Brand, Points, Price, Discount, Url, IsActive, IsFeatured, IsBestSeller, IsNewArrivals,"
            + " StockQuantity, SortOrder, MetaTitle, MetaDescription"
    )]
    [InlineData(typeof(ProductAttribute), "Value")]
    [InlineData(typeof(ProductImage), "AltText, IsPrimary, SortOrder")]
    [InlineData(typeof(StockChange), "Reason")]
    [InlineData(typeof(Category), "Name, Slug, Description, ImagePath, IsActive, SortOrder, ParentId")]
    public void What_is_no_technical_column_is_shown(Type entity, string shown) =>
        string.Join(", ", Audited(entity)!.AuditedPropertiesOf(context.Model.FindEntityType(entity)!)).ShouldBe(shown);

    [Fact]
    public void No_secret_is_shown_as_it_is()
    {
        string[] secrets = ["hash", "token", "secret", "seed", "password", "providerkey", "email", "phone", "username"];
        var shown = context
            .Model.GetEntityTypes()
            .Where(entity => entity.ClrType != typeof(Shop) && Audited(entity.ClrType) is not null)
            .SelectMany(entity =>
                Audited(entity.ClrType)!
                    .AuditedPropertiesOf(entity)
                    .Except(Audited(entity.ClrType)!.Masks.Keys, StringComparer.Ordinal)
                    .Where(name => entity.FindProperty(name)!.ClrType == typeof(string))
            )
            .Where(name => secrets.Any(secret => name.Contains(secret, StringComparison.OrdinalIgnoreCase)));

        shown.ShouldBeEmpty();
    }

    [Fact]
    public void A_role_a_status_and_an_address_have_actions_of_their_own()
    {
        ActionOf(user => user.Appoint(GlobalRole.Admin, ShopApi.Administration, Noon))
            .ShouldBe((AuditAction.RoleChanged, "role: user -> admin"));
        ActionOf(user => user.SetActive(isActive: false, ShopApi.Administration, Noon))
            .ShouldBe((AuditAction.StatusChanged, "isActive: true -> false"));
        ActionOf(user => user.ChangeEmail("jane@example.net", Noon)).Item1.ShouldBe(AuditAction.EmailChanged);
        ActionOf(user => user.ResetPassword("another", Noon)).Item1.ShouldBe(AuditAction.PasswordChanged);
    }

    [Fact]
    public void An_address_that_looks_the_same_behind_its_mask_is_told_still() =>
        ActionOf(user => user.ChangeEmail("june@example.com", Noon))
            .ShouldBe(
                (AuditAction.EmailChanged, "email: j***@example.com -> j***@example.com; emailVerifiedAt: - -> 2026-11-20T12:00:00.000Z")
            );

    [Fact]
    public void A_login_and_a_hash_of_higher_cost_are_no_changes()
    {
        var user = Attached();
        user.LoggedIn(Noon);
        user.Rehash("higher");

        AuditDraft.Of(context.ChangeTracker).ShouldBeEmpty();
    }

    private AuditedEntity? Audited(Type entity) => EntityDeclarations.Of(context).Find(entity)!.Audit;

    private (AuditAction, string) ActionOf(Action<User> change)
    {
        context.ChangeTracker.Clear();
        change(Attached());
        var happened = AuditDraft.Of(context.ChangeTracker).ShouldHaveSingleItem().ToEvent();
        happened.SubjectId.ShouldBe(7);
        return (
            happened.Action,
            string.Join("; ", happened.Changes.Select(change => $"{change.Field}: {change.From ?? "-"} -> {change.To ?? "-"}"))
        );
    }

    private User Attached()
    {
        var user = User.Register("jane", "jane@example.com", phoneNumber: null, "hash", Noon);
        var entry = context.Entry(user);
        entry.Property(one => one.Id).CurrentValue = 7;
        entry.State = EntityState.Unchanged;
        return user;
    }

    private static PostgreSqlShopDbContext Unconnected()
    {
        var builder = new DbContextOptionsBuilder<PostgreSqlShopDbContext>();
        builder.UseShopPostgreSql("Host=localhost", new DatabaseOptions());
        return new PostgreSqlShopDbContext(builder.Options);
    }
}
