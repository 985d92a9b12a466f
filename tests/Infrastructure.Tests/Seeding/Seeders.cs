using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Seeding;
using ShopClean.Infrastructure.Tests.Persistence;
using ShopClean.Infrastructure.Tests.Security;

namespace ShopClean.Infrastructure.Tests.Seeding;

/// <summary>Seeders whose hashes cost nothing and are the same each time, as their time is.</summary>
internal static class Seeders
{
    public static MarketplaceSeeder Of(ShopDbContext context) => Of(context, new FixedClock());

    public static async Task<SeedReport> SeedAsync(this TestDatabase database)
    {
        await using var context = database.Open();
        return await Of(context).SeedAsync(TestContext.Current.CancellationToken);
    }

    public static async Task SeedAsync(this TestDatabase database, DateTimeOffset now)
    {
        await using var context = database.Open();
        var report = await Of(context, new FixedClock { Now = now }).SeedAsync(TestContext.Current.CancellationToken);
        report.Outcome.ShouldBe(SeedOutcome.Done);
    }

    public static async Task<SeedReport> UnseedAsync(this TestDatabase database)
    {
        await using var context = database.Open();
        return await Of(context).UnseedAsync(TestContext.Current.CancellationToken);
    }

    private static MarketplaceSeeder Of(ShopDbContext context, TimeProvider clock) =>
        new(context, new SeedOptions().ForDevelopment(), clock, (password, _) => Task.FromResult($"hash of {password}"));
}
