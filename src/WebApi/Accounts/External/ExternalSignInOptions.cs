using Microsoft.Extensions.Options;
using ShopClean.Domain.Accounts;

namespace ShopClean.WebApi.Accounts.External;

/// <summary>The settings under <c>OAuth</c>: signing in at other places.</summary>
internal sealed class ExternalSignInOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "OAuth";

    /// <summary>Where browsers may be sent after signing in, beside <c>App:PublicUrl</c>: origins, separated by commas.</summary>
    public string? ReturnOrigins { get; init; }

    /// <summary>Google (OpenID Connect).</summary>
    public ProviderSettings Google { get; init; } =
        new()
        {
            AuthorizationEndpoint = "https://accounts.google.com/o/oauth2/v2/auth",
            TokenEndpoint = "https://oauth2.googleapis.com/token",
            UserInformationEndpoint = "https://openidconnect.googleapis.com/v1/userinfo",
        };

    /// <summary>Facebook.</summary>
    public ProviderSettings Facebook { get; init; } =
        new()
        {
            AuthorizationEndpoint = "https://www.facebook.com/v23.0/dialog/oauth",
            TokenEndpoint = "https://graph.facebook.com/v23.0/oauth/access_token",
            UserInformationEndpoint = "https://graph.facebook.com/v23.0/me?fields=id,name,email",
        };

    /// <summary>The settings of a provider.</summary>
    public ProviderSettings Of(ExternalProvider provider) =>
        provider switch
        {
            ExternalProvider.Google => Google,
            ExternalProvider.Facebook => Facebook,
        };

    /// <summary>The origins of <see cref="ReturnOrigins"/>, as written.</summary>
    public IEnumerable<string> Origins() =>
        (ReturnOrigins ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The settings of one provider.</summary>
internal sealed class ProviderSettings
{
    /// <summary>The client id; empty: nobody signs in there.</summary>
    public string? ClientId { get; init; }

    /// <summary>The client secret.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>Where browsers are sent.</summary>
    public string? AuthorizationEndpoint { get; init; }

    /// <summary>Where a code is exchanged.</summary>
    public string? TokenEndpoint { get; init; }

    /// <summary>Where the provider describes the user.</summary>
    public string? UserInformationEndpoint { get; init; }

    /// <summary>Whether people can sign in there.</summary>
    public bool IsConfigured => !string.IsNullOrEmpty(ClientId);
}

/// <summary>Lists everything that is wrong with the settings under <c>OAuth</c>; a secret is never shown.</summary>
internal sealed class ExternalSignInOptionsValidator(IHostEnvironment environment) : IValidateOptions<ExternalSignInOptions>
{
    public ValidateOptionsResult Validate(string? name, ExternalSignInOptions options)
    {
        List<string> faults =
        [
            .. Enum.GetValues<ExternalProvider>().SelectMany(provider => FaultsOf(provider, options.Of(provider))),
            .. options
                .Origins()
                .Where(origin => !Uri.TryCreate(origin, UriKind.Absolute, out var url) || !IsOrigin(url, origin))
                .Select(origin => $"OAuth:ReturnOrigins has \"{origin}\"; an origin is a scheme and a host: https://shop.example.com."),
        ];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static bool IsOrigin(Uri url, string text) =>
        (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
        && url.GetLeftPart(UriPartial.Authority).Equals(text.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
        && url.UserInfo.Length == 0;

    private IEnumerable<string> FaultsOf(ExternalProvider provider, ProviderSettings settings)
    {
        if (!settings.IsConfigured)
        {
            yield break;
        }

        if (string.IsNullOrEmpty(settings.ClientSecret))
        {
            yield return $"OAuth:{provider}:ClientSecret is missing; it is required where OAuth:{provider}:ClientId is set.";
        }

        foreach (
            var (key, text) in new[]
            {
                (nameof(settings.AuthorizationEndpoint), settings.AuthorizationEndpoint),
                (nameof(settings.TokenEndpoint), settings.TokenEndpoint),
                (nameof(settings.UserInformationEndpoint), settings.UserInformationEndpoint),
            }
        )
        {
            if (!IsEndpoint(text))
            {
                yield return $"OAuth:{provider}:{key} is \"{text}\"; it must be an absolute https address (http in Development).";
            }
        }
    }

    // Codes, secrets and tokens go there.
    private bool IsEndpoint(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && environment.IsDevelopment()));
}
