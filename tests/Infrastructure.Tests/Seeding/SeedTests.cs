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
    public async Task Rows_are_as_old_as_ever_whenever_they_are_seeded()
    {
        await using var early = await TestDatabase.MigratedAsync(server);
        await using var late = await TestDatabase.MigratedAsync(server);
        var noon = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

        await early.SeedAsync(noon);
        await late.SeedAsync(noon.AddDays(400));

        var ages = await AgesAsync(early, noon);
        ages.Min(row => row.Age).ShouldBeLessThan(TimeSpan.FromDays(1));
        ages.ShouldAllBe(row => row.Age >= TimeSpan.Zero);
        (await AgesAsync(late, noon.AddDays(400))).ShouldBe(ages);
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
        var seeder = new MarketplaceSeeder(context, new SeedOptions(), TimeProvider.System, (password, _) => Task.FromResult(password));

        var failure = await Should.ThrowAsync<InvalidOperationException>(() => seeder.SeedAsync());

        failure.Message.ShouldContain("Seed:AdminPassword");
        (await context.Users.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    private static async Task<IReadOnlyList<(string Slug, TimeSpan Age)>> AgesAsync(TestDatabase database, DateTimeOffset now)
    {
        await using var context = database.Open();
        var products = await context
            .Products.OrderBy(product => product.CreatedAt)
            .ThenBy(product => product.Id)
            .ToListAsync(TestContext.Current.CancellationToken);
        return [.. products.Select(product => (product.Slug, now - product.CreatedAt))];
    }
}
