using System.Globalization;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ShopClean.Application.Common;

namespace ShopClean.Http.Diagnostics;

/// <summary>The health endpoints for load balancers and orchestrators.</summary>
public static class HealthEndpoints
{
    /// <summary>The tag of checks that decide whether requests may come.</summary>
    public const string Ready = "ready";

    /// <summary>Whether the process runs.</summary>
    public const string LivePath = "/health/live";

    /// <summary>Whether it can serve.</summary>
    public const string ReadyPath = "/health/ready";

    /// <summary>Maps <c>/health/live</c>, whether the process runs, and <c>/health/ready</c>, whether it can serve.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        Map(routes, LivePath, _ => false);
        Map(routes, ReadyPath, check => check.Tags.Contains(Ready));
    }

    private static void Map(IEndpointRouteBuilder routes, string path, Func<HealthCheckRegistration, bool> predicate) =>
        routes
            .MapHealthChecks(path, Options(predicate))
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]))
            .ExcludeFromDescription()
            .DisableRateLimiting();

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> predicate) =>
        new() { Predicate = predicate, ResponseWriter = WriteAsync };

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = UnavailableException.UsualWait.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        }

        return context.Response.WriteAsJsonAsync(
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
}
