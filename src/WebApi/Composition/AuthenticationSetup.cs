using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using ShopClean.Application.Common;
using ShopClean.Infrastructure.Security;
using ShopClean.WebApi.Accounts.Authentication;
using ShopClean.WebApi.Notifications.Dashboard;

namespace ShopClean.WebApi.Composition;

/// <summary>Registers the authentication by access tokens.</summary>
internal static class AuthenticationSetup
{
    /// <summary>
    /// Adds the scheme <c>Bearer</c> as the default one, that of the job dashboard, and <see cref="ICurrentActor"/>. It needs an <c>IActorReader</c>, and
    /// <c>UseAuthentication</c> in the pipeline.
    /// </summary>
    public static IServiceCollection AddBearerAuthentication(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentActor>();
        services.AddScoped<ICurrentActor>(scope => scope.GetRequiredService<CurrentActor>());
        services
            .AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
            .AddAccessTokens<BearerEvents>(JwtBearerDefaults.AuthenticationScheme)
            .AddAccessTokens<DashboardEvents>(DashboardEvents.SchemeName);
        return services;
    }

    /// <summary>Adds a scheme that authenticates access tokens. Its events find the token of a request.</summary>
    public static AuthenticationBuilder AddAccessTokens<TEvents>(this AuthenticationBuilder authentication, string scheme)
        where TEvents : BearerEvents
    {
        authentication.Services.AddScoped<TEvents>();
        authentication.AddJwtBearer(scheme, _ => { });
        authentication
            .Services.AddOptions<JwtBearerOptions>(scheme)
            .Configure<StrictJwtHandler>(
                (bearer, tokens) =>
                {
                    bearer.EventsType = typeof(TEvents);
                    bearer.TokenHandlers.Clear();
                    bearer.TokenHandlers.Add(tokens);
                    bearer.TokenValidationParameters = tokens.Parameters;
                    bearer.SaveToken = false;
                }
            );
        return authentication;
    }
}
