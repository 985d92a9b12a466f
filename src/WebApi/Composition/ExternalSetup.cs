using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;
using ShopClean.Application.Accounts.External;
using ShopClean.Application.Common;
using ShopClean.Domain.Accounts;
using ShopClean.Http.Transport;
using ShopClean.Infrastructure.Security;
using ShopClean.WebApi.Accounts.External;

namespace ShopClean.WebApi.Composition;

/// <summary>Registers the sign-in providers that are configured.</summary>
internal static class ExternalSetup
{
    /// <summary>How long a user may take at the provider.</summary>
    public static readonly TimeSpan SignInTimeout = TimeSpan.FromMinutes(15);

    private const string CorrelationCookie = "shopclean_sign_in.";

    private static readonly TimeSpan ProviderTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Adds an authentication scheme for each configured provider.</summary>
    public static IServiceCollection AddExternalSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IExternalProviders, ExternalProviders>();
        var settings = configuration.GetSection(ExternalSignInOptions.Section).Get<ExternalSignInOptions>() ?? new ExternalSignInOptions();
        foreach (var provider in Enum.GetValues<ExternalProvider>().Where(provider => settings.Of(provider).IsConfigured))
        {
            services
                .AddAuthentication()
                .AddOAuth<OAuthOptions, ExternalHandler>(
                    provider.Key(),
                    provider.ToString(),
                    oauth => Configure(oauth, provider, settings.Of(provider))
                );
            services
                .AddOptions<OAuthOptions>(provider.Key())
                .Configure<IOptions<JwtOptions>, PublicAddress>(
                    (oauth, jwt, address) =>
                    {
                        oauth.CorrelationCookie.Name = CookieNames.For(address, CorrelationCookie);
                        var key = SigningKey.Parse(jwt.Value.SigningKey).Derive($"state of sign-ins with {provider.Key()}");
                        oauth.StateDataFormat = new PropertiesDataFormat(new StateProtector(key));
                    }
                );
        }

        return services;
    }

    private static void Configure(OAuthOptions oauth, ExternalProvider provider, ProviderSettings settings)
    {
        oauth.ClientId = settings.ClientId!;
        oauth.ClientSecret = settings.ClientSecret!;
        oauth.AuthorizationEndpoint = settings.AuthorizationEndpoint!;
        oauth.TokenEndpoint = settings.TokenEndpoint!;
        oauth.UserInformationEndpoint = settings.UserInformationEndpoint!;
        oauth.CallbackPath = $"/api/v1/auth/{provider.Key()}/callback";
        oauth.UsePkce = true;
        foreach (var scope in ScopesOf(provider))
        {
            oauth.Scope.Add(scope);
        }

        oauth.RemoteAuthenticationTimeout = SignInTimeout;
        oauth.BackchannelTimeout = ProviderTimeout;
        // Lax: the provider returns the user by a top-level navigation from another site.
        oauth.CorrelationCookie.SameSite = SameSiteMode.Lax;
        oauth.CorrelationCookie.SecurePolicy = CookieSecurePolicy.Always;
        // Required by the framework and never used: the action signs in.
        oauth.SignInScheme = JwtBearerDefaults.AuthenticationScheme;
        oauth.Events.OnRedirectToAuthorizationEndpoint = context =>
        {
            context.HttpContext.Features.Set(new AuthorizationAddress(context.RedirectUri));
            return Task.CompletedTask;
        };
        oauth.Events.OnTicketReceived = context => Complete(context.HttpContext, context.Properties, context.SkipHandler);
        oauth.Events.OnRemoteFailure = context => Complete(context.HttpContext, context.Properties, context.SkipHandler);
        oauth.Events.OnAccessDenied = context =>
        {
            ExternalHandlerState.Of(context.HttpContext).Fault = ExternalErrors.Denied(provider);
            return Complete(context.HttpContext, context.Properties, context.SkipHandler);
        };
    }

    private static string[] ScopesOf(ExternalProvider provider) =>
        provider switch
        {
            ExternalProvider.Google => ["openid", "email", "profile"],
            ExternalProvider.Facebook => ["email", "public_profile"],
        };

    // The handler stops here; the action continues in the normal pipeline and answers in the envelope.
    private static Task Complete(HttpContext http, AuthenticationProperties? properties, Action skip)
    {
        var outcome = ExternalHandlerState.Of(http);
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var isLate = properties?.IssuedUtc is not { } begun || now - begun > SignInTimeout;
        http.Features.Set(
            new ExternalSignInResult(
                outcome.Fault is { } fault ? fault
                    : isLate || outcome.Identity is null ? ExternalErrors.InvalidReturn
                    : outcome.Identity,
                properties is null ? null : SignInStateProperties.Read(properties)
            )
        );
        skip();
        return Task.CompletedTask;
    }
}
