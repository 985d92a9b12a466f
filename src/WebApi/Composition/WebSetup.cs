using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;
using ShopClean.Application.Common;
using ShopClean.Infrastructure.Security;
using ShopClean.WebApi.Common.Answers;
using ShopClean.WebApi.Common.Diagnostics;
using ShopClean.WebApi.Common.Limits;
using ShopClean.WebApi.Common.OpenApi;
using ShopClean.WebApi.Common.Requests;
using ShopClean.WebApi.Common.Transport;
using ShopClean.WebApi.Composition.Settings;
using ShopClean.WebApi.Notifications.Dashboard;

namespace ShopClean.WebApi.Composition;

/// <summary>Puts what speaks HTTP into the container.</summary>
internal static class WebSetup
{
    // A balancer that asks every few seconds should not wait for a database that has frozen.
    private static readonly TimeSpan ProbePatience = TimeSpan.FromSeconds(3);

    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(provider =>
            provider.GetRequiredService<IOptions<AppOptions>>().Value.PublicUrl is { Length: > 0 } configured
                ? new PublicAddress(new Uri(configured))
                : new PublicAddress()
        );
        services.AddBearerAuthentication();
        services.AddAuthorization();
        services.AddJobDashboard();
        // Nothing of ours is protected by these keys; they would be written to the home directory, with a warning at each first start.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddTransport();
        services.AddLimits();
        services.AddScoped<RequestFaults>();
        services.AddScoped<IRequestFaults>(provider => provider.GetRequiredService<RequestFaults>());
        services.AddScoped<IPreconditions, Preconditions>();
        services.AddSingleton(provider => new DigestKey(
            SigningKey.Parse(provider.GetRequiredService<IOptions<JwtOptions>>().Value.SigningKey).Derive(DigestKey.Purpose)
        ));
        services.AddSingleton<FailureWriter>();
        services.AddSingleton<EntityTags>();
        services.AddExceptionHandler<CrashHandler>();
        services.Configure<RouteOptions>(routes => routes.ConstraintMap["id"] = typeof(IdRouteConstraint));

        services.AddContractJson();
        // After the framework's own settings, which would otherwise put back what is taken out here.
        services.AddOptions<MvcOptions>().PostConfigure<IOptions<JsonOptions>>((mvc, json) => ReadLeniently(mvc, json.Value));
        services
            .AddControllers(mvc => mvc.Filters.Add<QueryFaultsFilter>())
            .ConfigureApiBehaviorOptions(api =>
            {
                api.SuppressModelStateInvalidFilter = true;
                // The framework would write failures of its own form; bare statuses get the envelope.
                api.SuppressMapClientErrors = true;
            });
        services.AddOpenApiDocument();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database", failureStatus: null, [HealthEndpoints.Ready], ProbePatience);
        return services;
    }

    private static void ReadLeniently(MvcOptions mvc, JsonOptions json)
    {
        mvc.InputFormatters.Clear();
        mvc.InputFormatters.Add(new JsonBodyFormatter(json.JsonSerializerOptions));
        mvc.AllowEmptyInputInBodyModelBinding = false;
        // No operation has form fields, and looking for them would fall over a form that is malformed.
        mvc.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        mvc.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
        mvc.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
    }
}
