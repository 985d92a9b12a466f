using Microsoft.EntityFrameworkCore;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.WebApi.Composition;

/// <summary>Brings the database up to date before the first request.</summary>
internal static class DatabasePreparation
{
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ShopDbContext>().Database.MigrateAsync();
    }
}
