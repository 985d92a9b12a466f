using Microsoft.Extensions.Options;
using ShopClean.Http.Limits;
using ShopClean.Infrastructure;

namespace ShopClean.WebApi.Composition.Settings;

/// <summary>Lists everything that is wrong with the settings under <c>RateLimiting</c>.</summary>
internal sealed class RateLimitingOptionsValidator : IValidateOptions<RateLimitingOptions>
{
    private const int MaxPermits = 1_000_000;
    private const int MaxWindowSeconds = 86_400;

    public ValidateOptionsResult Validate(string? name, RateLimitingOptions options)
    {
        List<string> faults =
        [
            .. FaultsOf(nameof(options.General), options.General),
            .. FaultsOf(nameof(options.Auth), options.Auth),
            .. FaultsOf(nameof(options.Recommendations), options.Recommendations),
        ];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsOf(string limit, LimitWindow window) =>
        [
            .. SettingFaults.OutOfRange($"RateLimiting:{limit}:Permits", window.Permits, 1, MaxPermits),
            .. SettingFaults.OutOfRange($"RateLimiting:{limit}:WindowSeconds", window.WindowSeconds, 1, MaxWindowSeconds),
        ];
}
