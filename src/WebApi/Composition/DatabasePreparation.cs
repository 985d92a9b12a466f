using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Seeding;

namespace ShopClean.WebApi.Composition;

/// <summary>Brings the database up to date before the first request, and fills it where that is wanted.</summary>
internal static class DatabasePreparation
{
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseMigrator>().MigrateAsync();
        if (scope.ServiceProvider.GetRequiredService<SeedOptions>().OnStart is true)
        {
            var report = await scope.ServiceProvider.GetRequiredService<MarketplaceSeeder>().SeedAsync();
            app.Logger.LogInformation("Seeding: {Outcome} {Obstacles}", report.Outcome, string.Join("; ", report.Obstacles));
        }
    }
}
