using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using ShopClean.Application.Catalogue;
using ShopClean.Application.Common;
using ShopClean.Http;
using ShopClean.Http.Diagnostics;
using ShopClean.Http.OpenApi;
using ShopClean.Http.Requests;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Security;
using ShopClean.WebApi.Catalogue;
using ShopClean.WebApi.Composition.Settings;
using ShopClean.WebApi.Notifications.Dashboard;

namespace ShopClean.WebApi.Composition;

/// <summary>Registers the web layer.</summary>
internal static class WebSetup
{
    // Load balancers probe every few seconds and should not wait for a frozen database.
    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(3);

    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
            provider.GetRequiredService<IOptions<AppOptions>>().Value.PublicUrl is { Length: > 0 } configured
                ? new PublicAddress(new Uri(configured))
                : new PublicAddress()
        );
        services.AddBearerAuthentication();
        services.AddAuthorization();
        services.AddJobDashboard();
        // The program protects nothing with these keys; otherwise they are written to the home directory, with a warning.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddSingleton(provider => new DigestKey(
            SigningKey.Parse(provider.GetRequiredService<IOptions<JwtOptions>>().Value.SigningKey).Derive(DigestKey.Purpose)
        ));
        services.AddSingleton<IsOutage>(DatabaseOutage.Explains);
        services.AddHttp();
        services.AddOpenApiDocument(DocumentInfo.Create(), DocumentInfo.AccessToken);
        services.ConfigureSwaggerGen(options => options.MapType<ProductAttributes>(AttributesSchema.Create));
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database", failureStatus: null, [HealthEndpoints.Ready], ProbeTimeout);
        return services;
    }
}
