using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Seeding;

namespace ShopClean.WebApi.Composition;

/// <summary>Migrates the database before the first request, and seeds it where configured.</summary>
internal static class DatabasePreparation
{
    public static async Task PrepareDatabaseAsync(this WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseMigrator>().MigrateAsync(ct);
        var seeder = scope.ServiceProvider.GetRequiredService<MarketplaceSeeder>();
        if (scope.ServiceProvider.GetRequiredService<SeedOptions>().OnStart is true)
        {
            LogReport(app, "Seeding", await seeder.SeedAsync(ct));
        }
        else if (!app.Environment.IsDevelopment())
        {
            LogReport(app, "The first administrator", await seeder.MakeAdministratorAsync(ct));
        }
    }

    private static void LogReport(WebApplication app, string what, SeedReport report) =>
        app.Logger.LogInformation("{What}: {Outcome} {Obstacles}", what, report.Outcome, string.Join("; ", report.Obstacles));
}
