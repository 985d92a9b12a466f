using Microsoft.Extensions.Options;
using ShopClean.Http.Uploads;
using ShopClean.Infrastructure;

namespace ShopClean.WebApi.Composition.Settings;

/// <summary>Lists everything that is wrong with the settings under <c>Uploads</c>.</summary>
internal sealed class UploadsOptionsValidator : IValidateOptions<UploadsOptions>
{
    // The largest upload has to fit.
    private const int LeastMegabytes = 64;
    private const int MostMegabytes = 1024 * 1024;

    public ValidateOptionsResult Validate(string? name, UploadsOptions options)
    {
        List<string> faults =
        [
            .. SettingFaults.OutOfRange("Uploads:MaxPerUser", options.MaxPerUser, 1, 100),
            .. SettingFaults.OutOfRange("Uploads:MaxWaiting", options.MaxWaiting, 1, 10_000),
            .. SettingFaults.OutOfRange("Uploads:MaxWaitSeconds", options.MaxWaitSeconds, 1, 300),
            .. SettingFaults.OutOfRange("Uploads:TemporaryMegabytes", options.TemporaryMegabytes, LeastMegabytes, MostMegabytes),
        ];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
