using Microsoft.Extensions.Options;

namespace ShopClean.Infrastructure.Security;

/// <summary>Validates the section <c>Passwords</c>.</summary>
internal sealed class PasswordHashingOptionsValidator : IValidateOptions<PasswordHashingOptions>
{
    /// <summary>Less is no protection, more is an outage.</summary>
    private const int MinIterations = 10_000;
    private const int MaxIterations = 10_000_000;
    private const int MaxPlaces = 1024;
    private const int MaxQueue = 10_000;
    private const int MaxWait = 60;

    public ValidateOptionsResult Validate(string? name, PasswordHashingOptions options)
    {
        List<string> faults =
        [
            .. Range(nameof(options.Iterations), options.Iterations, MinIterations, MaxIterations),
            .. Range(nameof(options.MaxConcurrent), options.MaxConcurrent, 0, MaxPlaces),
            .. Range(nameof(options.MaxWaiting), options.MaxWaiting, 1, MaxQueue),
            .. Range(nameof(options.MaxWaitSeconds), options.MaxWaitSeconds, 1, MaxWait),
        ];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Range(string setting, int value, int least, int most) =>
        SettingFaults.OutOfRange($"{PasswordHashingOptions.Section}:{setting}", value, least, most);
}
