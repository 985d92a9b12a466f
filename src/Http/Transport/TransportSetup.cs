using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ShopClean.Http.Transport;

/// <summary>What lies between a client and the shop: proxies, encryption, other origins.</summary>
public static class TransportSetup
{
    private static readonly TimeSpan PreflightLifetime = TimeSpan.FromHours(1);

    private static readonly string[] Exposed =
    [
        "ETag",
        "Link",
        "Location",
        "RateLimit-Limit",
        "RateLimit-Remaining",
        "RateLimit-Reset",
        "Retry-After",
        "X-Correlation-Id",
    ];

    /// <summary>Believes configured proxies, demands encryption where that is set, and answers the scripts of configured origins.</summary>
    public static void UseTransport(this WebApplication app)
    {
        if (OptionsOf<ProxiesOptions>(app).Networks is { Count: > 0 } proxies)
        {
            app.UseForwardedHeaders(Believing(proxies));
        }

        if (OptionsOf<HttpsOptions>(app).Redirect)
        {
            app.UseMiddleware<Encryption>();
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

    // The framework says so only to requests that have an origin, and only where there are several: a cache would give one answer to all.
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

    private static ForwardedHeadersOptions Believing(IReadOnlyList<System.Net.IPNetwork> proxies)
    {
        // The host is not taken: links are made from App:PublicUrl. Without a limit of hops the chain ends at the first address that is no
        // proxy of ours, which is the client's, however many of our proxies stand in between.
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        // The framework believes the loopback unasked.
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
