using Microsoft.Extensions.Options;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.WebApi.Composition.Settings;

/// <summary>The settings under <c>ConnectionStrings</c>.</summary>
internal sealed class ConnectionOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "ConnectionStrings";

    /// <summary>The database's address, with its password. Empty in Development for a private PostgreSQL; required elsewhere.</summary>
    public string? Shop { get; init; }
}

/// <summary>Requires a connection string where no private database is started; never shows it, as it holds a password.</summary>
internal sealed class ConnectionOptionsValidator(IHostEnvironment environment, IConfiguration settings)
    : IValidateOptions<ConnectionOptions>
{
    public ValidateOptionsResult Validate(string? name, ConnectionOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.Shop))
        {
            var database = settings.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
            return DatabaseAddress.FaultOf(options.Shop, database.Provider) is { } fault
                ? ValidateOptionsResult.Fail($"ConnectionStrings:Shop {fault}")
                : ValidateOptionsResult.Success;
        }

        return environment.IsDevelopment()
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"ConnectionStrings:Shop is missing; outside Development it must be the address of the database (the environment is {environment.EnvironmentName})."
            );
    }
}
