using Microsoft.Extensions.Options;

namespace ShopClean.Infrastructure.Security;

/// <summary>Finds everything that is wrong with the section <c>Passwords</c>.</summary>
public sealed class PasswordHashingOptionsValidator : IValidateOptions<PasswordHashingOptions>
{
    /// <summary>Less is no protection, more is an outage.</summary>
    private const int Least = 10_000;
    private const int Most = 10_000_000;
    private const int MostPlaces = 1024;
    private const int MostWaiting = 10_000;
    private const int LongestWait = 60;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PasswordHashingOptions options)
    {
        List<string> faults =
        [
            .. Range(nameof(options.Iterations), options.Iterations, Least, Most),
            .. Range(nameof(options.MaxConcurrent), options.MaxConcurrent, 0, MostPlaces),
            .. Range(nameof(options.MaxWaiting), options.MaxWaiting, 1, MostWaiting),
            .. Range(nameof(options.MaxWaitSeconds), options.MaxWaitSeconds, 1, LongestWait),
        ];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Range(string setting, int value, int least, int most) =>
        SettingFaults.OutOfRange($"{PasswordHashingOptions.Section}:{setting}", value, least, most);
}
