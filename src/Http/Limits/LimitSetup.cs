using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using ShopClean.Http.Answers;

namespace ShopClean.Http.Limits;

/// <summary>Registers the rate limits.</summary>
public static class LimitSetup
{
    /// <summary>Adds the framework's rate limiter with the windows of the settings.</summary>
    internal static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services
            .AddOptions<RateLimiterOptions>()
            .Configure<IOptions<RateLimitingOptions>, TimeProvider>(
                (limiter, settings, clock) =>
                {
                    limiter.GlobalLimiter = new ClientWindows(settings.Value, clock);
                    limiter.OnRejected = (rejected, _) => new ValueTask(WriteAsync(rejected));
                }
            );
        return services;
    }

    /// <summary>Counts requests unless that is disabled. Needs the route and the signed-in user.</summary>
    public static void UseLimits(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<RateLimitingOptions>>().Value.Enabled)
        {
            app.UseRateLimiter();
        }
    }

    private static Task WriteAsync(OnRejectedContext rejected) =>
        rejected
            .HttpContext.RequestServices.GetRequiredService<FailureWriter>()
            .WriteAsync(
                rejected.HttpContext,
                StatusCodes.Status429TooManyRequests,
                rejected.Lease is WindowLease window ? TimeSpan.FromSeconds(window.ResetSeconds) : null
            );
}
