using Microsoft.Extensions.Options;
using ShopClean.Infrastructure;

namespace ShopClean.WebApi.Composition.Settings;

/// <summary>The settings under <c>App</c>.</summary>
internal sealed class AppOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "App";

    /// <summary>
    /// The address that people reach the shop at: the base of links in mails and of picture addresses, and the server of the OpenAPI document.
    /// Required outside Development; there, empty for the address that the server listens on.
    /// </summary>
    public string? PublicUrl { get; init; }
}

/// <summary>Lists everything that is wrong with the settings under <c>App</c>.</summary>
internal sealed class AppOptionsValidator(IHostEnvironment environment) : IValidateOptions<AppOptions>
{
    public ValidateOptionsResult Validate(string? name, AppOptions options)
    {
        var faults = FaultsOf(options.PublicUrl).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> FaultsOf(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            if (!environment.IsDevelopment())
            {
                yield return "App:PublicUrl is missing; outside Development it must be the address that people reach the shop at "
                    + $"(the environment is {environment.EnvironmentName}).";
            }

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
