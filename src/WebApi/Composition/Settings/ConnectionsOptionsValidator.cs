using Microsoft.Extensions.Options;
using ShopClean.Http.Transport;
using ShopClean.Infrastructure;

namespace ShopClean.WebApi.Composition.Settings;

/// <summary>Lists everything that is wrong with the settings under <c>Connections</c>.</summary>
internal sealed class ConnectionsOptionsValidator : IValidateOptions<ConnectionsOptions>
{
    private const int Most = 10_000;

    public ValidateOptionsResult Validate(string? name, ConnectionsOptions options) =>
        SettingFaults.OutOfRange("Connections:MaxPerAddress", options.MaxPerAddress, 1, Most).ToList() is { Count: > 0 } faults
            ? ValidateOptionsResult.Fail(faults)
            : ValidateOptionsResult.Success;
}
