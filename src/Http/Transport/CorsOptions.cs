using Microsoft.Extensions.Options;

namespace ShopClean.Http.Transport;

/// <summary>The settings under <c>Cors</c>.</summary>
internal sealed class CorsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Cors";

    /// <summary>
    /// The front ends on other origins whose scripts may read answers, separated by commas, such as
    /// <c>https://shop.example.com, http://localhost:5173</c>. Empty for none.
    /// </summary>
    public string Origins { get; init; } = "";

    /// <summary>The origins as a list.</summary>
    public string[] List => Origins.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Lists everything that is wrong with the settings under <c>Cors</c>.</summary>
internal sealed class CorsOptionsValidator : IValidateOptions<CorsOptions>
{
    public ValidateOptionsResult Validate(string? name, CorsOptions options)
    {
        var faults = options.List.Select(FaultOf).OfType<string>().ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static string? FaultOf(string origin) =>
        origin.Contains('*', StringComparison.Ordinal)
            ? $"Cors:Origins has \"{origin}\"; cookies go along with these requests, so every origin must be named in full."
        : IsOrigin(origin) ? null
        : $"Cors:Origins has \"{origin}\"; an origin is a scheme, a host and a port, in small letters and with nothing behind: https://shop.example.com.";

    // As browsers send it: anything else would never match.
    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.GetLeftPart(UriPartial.Authority) == text
        && uri.UserInfo.Length == 0;
}
