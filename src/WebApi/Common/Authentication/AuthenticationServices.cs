using ShopClean.Application.Common;

namespace ShopClean.WebApi.Common.Authentication;

/// <summary>Puts the authentication by access tokens into the container.</summary>
public static class AuthenticationServices
{
    /// <summary>
    /// Adds the scheme <c>Bearer</c> as the default one, and <see cref="ICurrentActor"/>. It needs an <c>IAccessTokenReader</c> and an
    /// <c>IActorReader</c>, and <c>UseAuthentication</c> in the pipeline.
    /// </summary>
    public static IServiceCollection AddBearerAuthentication(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentActor>();
        services.AddScoped<ICurrentActor>(scope => scope.GetRequiredService<CurrentActor>());
        services
            .AddAuthentication(BearerOptions.Scheme)
            .AddScheme<BearerOptions, BearerHandler>(BearerOptions.Scheme, configureOptions: null);
        return services;
    }
}
