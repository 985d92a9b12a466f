using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Seeding;

namespace ShopClean.Build.Database;

/// <summary>The environment's settings, under the names that the server uses.</summary>
internal static class Settings
{
    private static readonly IConfiguration Environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();

    public static string? Connection => Environment.GetConnectionString("Shop");

    public static DatabaseOptions Database =>
        Environment.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();

    public static SeedOptions Seed => Environment.GetSection(SeedOptions.Section).Get<SeedOptions>() ?? new SeedOptions();

    public static string DataDirectory => Environment["Data:Directory"] ?? Path.Combine(Repository.Root, ".data");

    /// <summary>Whether the environment is Development; null where it is not named.</summary>
    public static bool? IsDevelopment =>
        (Environment["ASPNETCORE_ENVIRONMENT"] ?? Environment["DOTNET_ENVIRONMENT"]) is { Length: > 0 } name
            ? name.Equals(Environments.Development, StringComparison.OrdinalIgnoreCase)
            : null;
}
