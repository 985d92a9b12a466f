using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ShopClean.WebApi.Common.Diagnostics;

/// <summary>What balancers and orchestrators ask.</summary>
internal static class HealthEndpoints
{
    /// <summary>The tag of checks that decide whether requests may come.</summary>
    public const string Ready = "ready";

    /// <summary>Maps <c>/health/live</c>, whether the process runs, and <c>/health/ready</c>, whether it can serve.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", Options(_ => false)).ExcludeFromDescription().DisableRateLimiting();
        routes
            .MapHealthChecks("/health/ready", Options(check => check.Tags.Contains(Ready)))
            .ExcludeFromDescription()
            .DisableRateLimiting();
    }

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> predicate) =>
        new() { Predicate = predicate, ResponseWriter = WriteAsync };

    private static Task WriteAsync(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(
            new
            {
                Status = report.Status.ToString().ToLowerInvariant(),
                Checks = report.Entries.ToDictionary(
                    entry => entry.Key,
                    entry => entry.Value.Status.ToString().ToLowerInvariant(),
                    StringComparer.Ordinal
                ),
            },
            context.RequestAborted
        );
}
