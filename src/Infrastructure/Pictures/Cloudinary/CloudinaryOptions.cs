using Microsoft.Extensions.Options;

namespace ShopClean.Infrastructure.Pictures.Cloudinary;

/// <summary>The settings under <c>Cloudinary</c>.</summary>
internal sealed class CloudinaryOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Cloudinary";

    /// <summary>The account with its secret, as Cloudinary's console shows it: <c>cloudinary://&lt;key&gt;:&lt;secret&gt;@&lt;cloud&gt;</c>. Empty for none.</summary>
    public string Url { get; init; } = "";

    /// <summary>Where pictures are sent to.</summary>
    public string ApiUrl { get; init; } = "https://api.cloudinary.com";

    /// <summary>Where pictures are loaded from.</summary>
    public string DeliveryUrl { get; init; } = "https://res.cloudinary.com";
}

/// <summary>Lists everything that is wrong with the settings under <c>Cloudinary</c>, without showing the account.</summary>
internal sealed class CloudinaryOptionsValidator : IValidateOptions<CloudinaryOptions>
{
    public ValidateOptionsResult Validate(string? name, CloudinaryOptions options)
    {
        var faults = FaultsOf(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsOf(CloudinaryOptions options)
    {
        if (options.Url.Length > 0 && !CloudinaryAccount.TryParse(options.Url, out _))
        {
            yield return "Cloudinary:Url must be cloudinary://<key>:<secret>@<cloud>; what it is now is not shown, as it may hold the secret.";
        }

        foreach (var (setting, value) in new[] { ("ApiUrl", options.ApiUrl), ("DeliveryUrl", options.DeliveryUrl) })
        {
            foreach (var fault in SettingFaults.NoWebAddress($"Cloudinary:{setting}", value))
            {
                yield return fault;
            }
        }
    }
}
