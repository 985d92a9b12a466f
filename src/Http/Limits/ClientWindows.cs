using System.Globalization;
using System.Threading.RateLimiting;
using ShopClean.Application.Common;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Http.Access;

namespace ShopClean.Http.Limits;

/// <summary>Counts the requests of each client and adds the rate limit headers to the answer.</summary>
internal sealed class ClientWindows(RateLimitingOptions options, TimeProvider clock) : PartitionedRateLimiter<HttpContext>
{
    private readonly PartitionedRateLimiter<HttpContext> windows = PartitionedRateLimiter.Create<HttpContext, Client>(http =>
        ClientOf(http) is { } client
            ? RateLimitPartition.Get<Client>(client, one => WindowOf(options, one.Limit, clock))
            : RateLimitPartition.GetNoLimiter(default(Client))
    );

    public override RateLimiterStatistics? GetStatistics(HttpContext resource) => windows.GetStatistics(resource);

    protected override RateLimitLease AttemptAcquireCore(HttpContext resource, int permitCount) =>
        AddHeaders(resource, windows.AttemptAcquire(resource, permitCount));

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(
        HttpContext resource,
        int permitCount,
        CancellationToken cancellationToken
    ) => AddHeaders(resource, await windows.AcquireAsync(resource, permitCount, cancellationToken));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            windows.Dispose();
        }

        base.Dispose(disposing);
    }

    // CORS preflights are sent by the browser and not counted.
    private static Client? ClientOf(HttpContext http)
    {
        if (HttpMethods.IsOptions(http.Request.Method))
        {
            return null;
        }

        var metadata = http.GetEndpoint()?.Metadata;
        return new Client(metadata?.GetMetadata<LimitAttribute>()?.Limit ?? RateLimit.General, NameOf(http, metadata));
    }

    // Sign-ins are counted by network, never by user: otherwise an attacker with many accounts would multiply the attempts on others' passwords.
    private static string NameOf(HttpContext http, EndpointMetadataCollection? metadata) =>
        metadata?.GetMetadata<AccessAttribute>()?.Right != Right.SignIn
        && http.RequestServices.GetRequiredService<ICurrentActor>().Actor.UserId is { } user
            ? user.ToString(CultureInfo.InvariantCulture)
            : ClientNetwork.Of(http.Connection.RemoteIpAddress);

    private static ClientWindow WindowOf(RateLimitingOptions options, RateLimit limit, TimeProvider clock)
    {
        var window = limit switch
        {
            RateLimit.Auth => options.Auth,
            RateLimit.Recommendations => options.Recommendations,
            RateLimit.General => options.General,
        };
        return new ClientWindow(window.Permits, TimeSpan.FromSeconds(window.WindowSeconds), clock);
    }

    private static RateLimitLease AddHeaders(HttpContext http, RateLimitLease lease)
    {
        if (lease is WindowLease window)
        {
            // Set when the answer starts: the exception handler clears headers that were set before.
            http.Response.OnStarting(() =>
            {
                http.Response.Headers["RateLimit-Limit"] = Text(window.Limit);
                http.Response.Headers["RateLimit-Remaining"] = Text(window.Remaining);
                http.Response.Headers["RateLimit-Reset"] = Text(window.ResetSeconds);
                return Task.CompletedTask;
            });
        }

        return lease;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A user id and a network never look alike.
    private readonly record struct Client(RateLimit Limit, string Name);
}
