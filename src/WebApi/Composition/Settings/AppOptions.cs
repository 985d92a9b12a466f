using Microsoft.Extensions.Options;
using ShopClean.Infrastructure;

namespace ShopClean.WebApi.Composition.Settings;

/// <summary>The settings under <c>App</c>.</summary>
internal sealed class AppOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "App";

    /// <summary>
    /// The address that people reach the shop at: the base of links in mails and of picture addresses. Empty for the address that the
    /// server listens on, which is right for one machine and wrong behind a balancer.
    /// </summary>
    public string? PublicUrl { get; init; }
}

/// <summary>Lists everything that is wrong with the settings under <c>App</c>.</summary>
internal sealed class AppOptionsValidator : IValidateOptions<AppOptions>
{
    public ValidateOptionsResult Validate(string? name, AppOptions options)
    {
        var faults = FaultsOf(options.PublicUrl).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsOf(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            yield break;
        }

        if (SettingFaults.NoWebAddress("App:PublicUrl", text, ": https://shop.example.com").FirstOrDefault() is { } fault)
        {
            yield return fault;
            yield break;
        }

        var url = new Uri(text);
        if (url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            yield return $"App:PublicUrl is \"{text}\"; links are made by adding to it, so it must not have a query or a fragment.";
        }

        if (url.UserInfo.Length > 0)
        {
            yield return "App:PublicUrl must not have a name or a password in it: it is shown to everybody.";
        }
    }
}
