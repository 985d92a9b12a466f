using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;
using ShopClean.Application.Common;
using ShopClean.Http.Answers;
using ShopClean.Http.Diagnostics;
using ShopClean.Http.Limits;
using ShopClean.Http.Requests;
using ShopClean.Http.Transport;
using ShopClean.Http.Uploads;

namespace ShopClean.Http;

/// <summary>Registers what every controller needs.</summary>
public static class HttpSetup
{
    /// <summary>
    /// Adds controllers with their envelope, lenient reading, limits and idempotency. They need a <see cref="PublicAddress"/>, an <see cref="ICurrentActor"/>, an
    /// <see cref="IIdempotencyStore"/>, a <see cref="DigestKey"/> and an <see cref="IsOutage"/>.
    /// </summary>
    public static IServiceCollection AddHttp(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddCors();
        services.AddLimits();
        services.AddSingleton<AddressConnections>();
        services.AddSingleton<UploadPlaces>();
        services.AddScoped<RequestFaults>();
        services.AddScoped<IRequestFaults>(provider => provider.GetRequiredService<RequestFaults>());
        services.AddScoped<IPreconditions, Preconditions>();
        services.AddSingleton<FailureWriter>();
        services.AddSingleton<EntityTags>();
        services.AddSingleton<OutageLog>();
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
