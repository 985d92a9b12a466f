using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Auditing;
using ShopClean.Infrastructure.Auditing;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Auditing;

/// <summary>What is declared to be audited, without a database: what a new property must be sorted into, and that no secret is ever told.</summary>
public sealed class AuditDeclarationTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly PostgreSqlShopDbContext context = Unconnected();

    public void Dispose() => context.Dispose();

    [Fact]
    public void Every_entity_is_audited_or_says_why_it_is_not() =>
        context
            .Model.GetEntityTypes()
            .Select(entity => entity.ClrType)
            .ShouldBe(AuditedEntities.All.Select(entity => entity.Type).Concat(AuditedEntities.Others), ignoreOrder: true);

    [Fact]
    public void Every_property_of_what_is_audited_is_shown_masked_or_left_out_and_only_one_of_them()
    {
        foreach (var entity in AuditedEntities.All)
        {
            var mapped = context.Model.FindEntityType(entity.Type)!.GetProperties().Select(property => property.Name);
            entity.Told.Concat(entity.LeftOut).ShouldBe(mapped, ignoreOrder: true, entity.Type.Name);
        }
    }

    [Fact]
    public void What_an_entity_is_told_under_is_there()
    {
        foreach (var entity in AuditedEntities.All)
        {
            entity
                .Renamed.Keys.Concat(entity.Actions.Select(action => action.Property))
                .Except(entity.Told, StringComparer.Ordinal)
                .ShouldBeEmpty();
            entity.Part?.Owner.ShouldBeOneOf([.. AuditedEntities.All.Where(owner => owner.Part is null).Select(owner => owner.Type)]);
        }
    }

    [Fact]
    public void No_secret_is_shown_as_it_is()
    {
        string[] secrets = ["hash", "token", "secret", "seed", "password", "providerkey", "email", "phone", "username"];
        var shown = AuditedEntities
            .All.Where(entity => entity.Type != typeof(Domain.Shops.Shop))
            .SelectMany(entity => entity.Shown.Where(name => entity.Type.GetProperty(name)!.PropertyType == typeof(string)))
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
        ActionOf(user => user.MoveTo("jane@example.net", Noon)).Item1.ShouldBe(AuditAction.EmailChanged);
        ActionOf(user => user.ResetPassword("another", Noon)).Item1.ShouldBe(AuditAction.PasswordChanged);
    }

    [Fact]
    public void An_address_that_looks_the_same_behind_its_mask_is_told_still() =>
        ActionOf(user => user.MoveTo("june@example.com", Noon))
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
