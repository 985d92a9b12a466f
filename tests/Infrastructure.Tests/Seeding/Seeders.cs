using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Seeding;
using ShopClean.Infrastructure.Tests.Persistence;

namespace ShopClean.Infrastructure.Tests.Seeding;

/// <summary>Seeders whose hashes cost nothing and are the same each time.</summary>
internal static class Seeders
{
    public static MarketplaceSeeder Of(ShopDbContext context) =>
        new(context, new SeedOptions().ForDevelopment(), (password, _) => Task.FromResult($"hash of {password}"));

    public static async Task<SeedReport> SeedAsync(this TestDatabase database)
    {
        await using var context = database.Open();
        return await Of(context).SeedAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<SeedReport> UnseedAsync(this TestDatabase database)
    {
        await using var context = database.Open();
        return await Of(context).UnseedAsync(TestContext.Current.CancellationToken);
    }
}
