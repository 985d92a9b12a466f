using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Seeding;

namespace ShopClean.Build.Database;

/// <summary>The environment's settings, under the names that the server uses.</summary>
internal static class Settings
{
    private static readonly IConfiguration Environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();

    public static string? Connection => Environment.GetConnectionString("Shop") is { Length: > 0 } named ? named : null;

    /// <summary>Which database.</summary>
    /// <exception cref="ToolException">It can't be read.</exception>
    public static DatabaseOptions Database => Read<DatabaseOptions>(DatabaseOptions.Section);

    /// <summary>Whose passwords.</summary>
    /// <exception cref="ToolException">It can't be read.</exception>
    public static SeedOptions Seed => Read<SeedOptions>(SeedOptions.Section);

    /// <summary>As the server finds it: what is no absolute path starts at the repository's root.</summary>
    public static string DataDirectory =>
        Path.GetFullPath(Environment["Data:Directory"] is { Length: > 0 } named ? named : ".data", Repository.Root);

    /// <summary>Whether the environment is Development; null where it is not named.</summary>
    public static bool? IsDevelopment =>
        (Environment["ASPNETCORE_ENVIRONMENT"] ?? Environment["DOTNET_ENVIRONMENT"]) is { Length: > 0 } name
            ? name.Equals(Environments.Development, StringComparison.OrdinalIgnoreCase)
            : null;

    private static T Read<T>(string section)
        where T : new()
    {
        try
        {
            return Environment.GetSection(section).Get<T>() ?? new T();
        }
        catch (InvalidOperationException unreadable)
        {
            throw new ToolException(unreadable.Message, unreadable);
        }
    }
}
