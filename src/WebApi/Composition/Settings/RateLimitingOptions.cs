using Microsoft.Extensions.Options;
using ShopClean.Infrastructure;

namespace ShopClean.WebApi.Composition.Settings;

/// <summary>The settings under <c>RateLimiting</c>: how many requests a client may send.</summary>
internal sealed class RateLimitingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "RateLimiting";

    /// <summary>Whether requests are counted at all.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>For everything that has no limit of its own.</summary>
    public LimitWindow General { get; init; } = new() { Permits = 1000, WindowSeconds = 300 };

    /// <summary>For what guesses a password or sends a mail.</summary>
    public LimitWindow Auth { get; init; } = new() { Permits = 20, WindowSeconds = 900 };

    /// <summary>For recommendations, each of which costs money.</summary>
    public LimitWindow Recommendations { get; init; } = new() { Permits = 10, WindowSeconds = 900 };
}

/// <summary>So many requests in so long.</summary>
internal sealed class LimitWindow
{
    /// <summary>How many requests a client may send within a window.</summary>
    public int Permits { get; init; }

    /// <summary>How long a window is, from its first request on.</summary>
    public int WindowSeconds { get; init; }
}

/// <summary>Lists everything that is wrong with the settings under <c>RateLimiting</c>.</summary>
internal sealed class RateLimitingOptionsValidator : IValidateOptions<RateLimitingOptions>
{
    private const int MostPermits = 1_000_000;
    private const int LongestWindow = 86_400;

    /// <inheritdoc/>
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
            .. SettingFaults.OutOfRange($"RateLimiting:{limit}:Permits", window.Permits, 1, MostPermits),
            .. SettingFaults.OutOfRange($"RateLimiting:{limit}:WindowSeconds", window.WindowSeconds, 1, LongestWindow),
        ];
}
