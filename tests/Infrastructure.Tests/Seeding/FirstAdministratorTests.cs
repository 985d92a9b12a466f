using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Accounts;
using ShopClean.Infrastructure.Persistence.Seeding;
using ShopClean.Infrastructure.Tests.Persistence;

namespace ShopClean.Infrastructure.Tests.Seeding;

/// <summary>A shop in production begins with an administrator, and with nothing else.</summary>
public sealed class FirstAdministratorTests(TestServer server)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_shop_gets_an_administrator_with_the_official_shop_once_however_many_nodes_start()
    {
        await using var database = await TestDatabase.MigratedAsync(server);

        var reports = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => MakeAsync(database))));

        reports.Count(report => report.Outcome == SeedOutcome.Done).ShouldBe(1);
        await using var context = database.Open();
        var admin = await context.Users.SingleAsync(Ct);
        (admin.Username, admin.Email, admin.Role, admin.IsVerified).ShouldBe(("admin", "admin@example.com", GlobalRole.Admin, true));
        (await context.Shops.SingleAsync(Ct)).OwnerId.ShouldBe(admin.Id);
        (await context.Categories.AnyAsync(Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_marketplace_that_has_an_administrator_gets_no_other()
    {
        await using var database = await TestDatabase.MigratedAsync(server);
        await database.SeedAsync();

        (await MakeAsync(database)).Outcome.ShouldBe(SeedOutcome.NothingToDo);
    }

    [Fact]
    public async Task Nobody_becomes_administrator_by_having_the_name_first()
    {
        await using var database = await TestDatabase.MigratedAsync(server);
        await using (var context = database.Open())
        {
            context.Add(User.Register("Admin", "somebody@example.com", phoneNumber: null, "hash", Now));
            await context.SaveChangesAsync(Ct);
        }

        var report = await MakeAsync(database);

        report.Outcome.ShouldBe(SeedOutcome.Blocked);
        report.Obstacles.ShouldHaveSingleItem().ShouldContain("Admin");
        await using var after = database.Open();
        (await after.Users.AnyAsync(user => user.Role == GlobalRole.Admin, Ct)).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_a_password_there_is_none()
    {
        await using var database = await TestDatabase.MigratedAsync(server);
        await using var context = database.Open();
        var seeder = new MarketplaceSeeder(context, new SeedOptions(), TimeProvider.System, (password, _) => Task.FromResult(password));

        (await seeder.MakeAdministratorAsync(Ct)).Outcome.ShouldBe(SeedOutcome.NothingToDo);
        (await context.Users.AnyAsync(Ct)).ShouldBeFalse();
    }

    private static async Task<SeedReport> MakeAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return await Seeders.Of(context).MakeAdministratorAsync(Ct);
    }
}
