using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using ShopClean.Http.Requests;

namespace ShopClean.Http.Transport;

/// <summary>Configures forwarded headers, https and CORS.</summary>
public static class TransportSetup
{
    private static readonly TimeSpan PreflightLifetime = TimeSpan.FromHours(1);

    private static readonly string[] Exposed =
    [
        "ETag",
        IdempotencyMiddleware.Replayed,
        "Link",
        "Location",
        "RateLimit-Limit",
        "RateLimit-Remaining",
        "RateLimit-Reset",
        "Retry-After",
        "X-Correlation-Id",
    ];

    /// <summary>Trusts the configured proxies, requires https where configured, and allows the configured origins.</summary>
    public static void UseTransport(this WebApplication app)
    {
        if (OptionsOf<ProxiesOptions>(app).Networks is { Count: > 0 } proxies)
        {
            app.UseForwardedHeaders(ForwardedHeadersFrom(proxies));
        }

        if (OptionsOf<HttpsOptions>(app).Redirect)
        {
            app.UseMiddleware<HttpsMiddleware>();
        }

        if (OptionsOf<CorsOptions>(app).List is { Length: > 0 } origins)
        {
            app.Use(VaryByOrigin);
            // With credentials: the refresh token may come in a cookie.
            app.UseCors(policy =>
                policy
                    .WithOrigins(origins)
                    .AllowAnyMethod()
                    .AllowAnyHeader()
                    .AllowCredentials()
                    .WithExposedHeaders(Exposed)
                    .SetPreflightMaxAge(PreflightLifetime)
            );
        }
    }

    // The framework adds Vary only to requests with an origin, and only for several origins: a cache would serve one answer to all.
    private static Task VaryByOrigin(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (!headers.GetCommaSeparatedValues(HeaderNames.Vary).Contains(HeaderNames.Origin, StringComparer.OrdinalIgnoreCase))
            {
                headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.Origin);
            }

            return Task.CompletedTask;
        });
        return next(context);
    }

    private static ForwardedHeadersOptions ForwardedHeadersFrom(IReadOnlyList<System.Net.IPNetwork> proxies)
    {
        // The host is not taken: links are made from App:PublicUrl. Without a limit of hops the chain ends at the first address that is no
        // proxy of ours, which is the client's, however many of our proxies stand in between.
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        // The framework trusts the loopback by default.
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            options.KnownIPNetworks.Add(proxy);
        }

        return options;
    }

    private static T OptionsOf<T>(WebApplication app)
        where T : class => app.Services.GetRequiredService<IOptions<T>>().Value;
}
