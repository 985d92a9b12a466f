using Microsoft.Extensions.Options;

namespace ShopClean.Http.Transport;

/// <summary>The settings under <c>Https</c>.</summary>
internal sealed class HttpsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Https";

    /// <summary>
    /// Whether requests without encryption are sent to <c>App:PublicUrl</c>, which must then be an https address; those that carry
    /// credentials or a body are refused, as they have shown them to everybody on the way already.
    /// </summary>
    public bool Redirect { get; init; }
}

/// <summary>Lists everything that is wrong with the settings under <c>Https</c>.</summary>
internal sealed class HttpsOptionsValidator(IConfiguration configuration) : IValidateOptions<HttpsOptions>
{
    public ValidateOptionsResult Validate(string? name, HttpsOptions options) =>
        options.Redirect && configuration["App:PublicUrl"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) != true
            ? ValidateOptionsResult.Fail("Https:Redirect is true; App:PublicUrl must then be the https address to send people to.")
            : ValidateOptionsResult.Success;
}
