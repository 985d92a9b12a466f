using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Accounts;
using ShopClean.Infrastructure.Persistence.Seeding;
using ShopClean.Infrastructure.Tests.Persistence;

namespace ShopClean.Infrastructure.Tests.Seeding;

public sealed class SeedTests(TestServer server)
{
    [Fact]
    public async Task Two_databases_get_equal_rows_whatever_the_culture()
    {
        await using var here = await TestDatabase.MigratedAsync(server);
        await using var there = await TestDatabase.MigratedAsync(server);

        await here.SeedAsync();
        CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
        await there.SeedAsync();

        (await there.RowsAsync()).ShouldBe(await here.RowsAsync());
    }

    [Fact]
    public async Task The_database_plans_with_the_new_rows_at_once()
    {
        await using var database = await TestDatabase.MigratedAsync(server);

        await database.SeedAsync();

        await using var context = database.Open();
        var known = await context
            .Database.SqlQuery<string>($"SELECT DISTINCT tablename::text AS \"Value\" FROM pg_stats WHERE schemaname = 'public'")
            .ToListAsync(TestContext.Current.CancellationToken);
        string[] seeded = ["categories", "product_views", "products", "shop_members", "shops", "users"];
        seeded.ShouldBeSubsetOf(known);
    }

    [Fact]
    public async Task A_second_time_changes_nothing()
    {
        await using var database = await TestDatabase.MigratedAsync(server);
        await database.SeedAsync();
        var before = await database.RowsAsync();

        var again = await database.SeedAsync();

        again.Outcome.ShouldBe(SeedOutcome.NothingToDo);
        (await database.RowsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Of_several_seeders_at_once_one_seeds_and_the_others_leave()
    {
        await using var database = await TestDatabase.MigratedAsync(server);

        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(database.SeedAsync)));

        reports.Count(report => report.Outcome == SeedOutcome.Done).ShouldBe(1);
        reports.Count(report => report.Outcome == SeedOutcome.NothingToDo).ShouldBe(3);
    }

    [Fact]
    public async Task A_name_that_somebody_has_is_said_and_nothing_is_seeded()
    {
        await using var database = await TestDatabase.MigratedAsync(server);
        await using var context = database.Open();
        context.Add(User.Register("Budi.Santoso", "other@example.com", phoneNumber: null, "hash", DateTimeOffset.UnixEpoch));
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        var before = await database.RowsAsync();

        var report = await database.SeedAsync();

        report.Outcome.ShouldBe(SeedOutcome.Blocked);
        report.Obstacles.ShouldBe(["The user name or address of Budi.Santoso is taken."]);
        (await database.RowsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Outside_development_the_administrator_needs_a_password()
    {
        await using var database = await TestDatabase.MigratedAsync(server);
        await using var context = database.Open();
        var seeder = new MarketplaceSeeder(context, new SeedOptions(), (password, _) => Task.FromResult(password));

        var failure = await Should.ThrowAsync<InvalidOperationException>(() => seeder.SeedAsync());

        failure.Message.ShouldContain("Seed:AdminPassword");
        (await context.Users.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }
}
