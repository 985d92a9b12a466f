using Microsoft.Extensions.Options;
using ShopClean.Http.Limits;
using ShopClean.Http.Transport;
using ShopClean.Http.Uploads;

namespace ShopClean.Http;

/// <summary>Registers the settings of this project.</summary>
public static class HttpSettings
{
    /// <summary>Binds the settings to their sections. The validators of limits are registered by the program.</summary>
    public static IServiceCollection AddHttpSettings(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<ProxiesOptions>, ProxiesOptionsValidator>();
        services.AddOptions<ProxiesOptions>().BindConfiguration(ProxiesOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CorsOptions>, CorsOptionsValidator>();
        services.AddOptions<CorsOptions>().BindConfiguration(CorsOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<HttpsOptions>, HttpsOptionsValidator>();
        services.AddOptions<HttpsOptions>().BindConfiguration(HttpsOptions.Section).ValidateOnStart();
        services.AddOptions<ConnectionsOptions>().BindConfiguration(ConnectionsOptions.Section).ValidateOnStart();
        services.AddOptions<RateLimitingOptions>().BindConfiguration(RateLimitingOptions.Section).ValidateOnStart();
        services.AddOptions<UploadsOptions>().BindConfiguration(UploadsOptions.Section).ValidateOnStart();
        return services;
    }
}
