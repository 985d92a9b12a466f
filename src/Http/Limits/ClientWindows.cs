using System.Globalization;
using System.Threading.RateLimiting;
using ShopClean.Application.Common;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Http.Access;

namespace ShopClean.Http.Limits;

/// <summary>Counts each client's requests and puts onto the answer what is left. Windows that are over are forgotten.</summary>
internal sealed class ClientWindows(RateLimitingOptions options, TimeProvider clock) : PartitionedRateLimiter<HttpContext>
{
    private readonly PartitionedRateLimiter<HttpContext> windows = PartitionedRateLimiter.Create<HttpContext, Client>(http =>
        ClientOf(http) is { } client
            ? RateLimitPartition.Get<Client>(client, one => WindowOf(options, one.Limit, clock))
            : RateLimitPartition.GetNoLimiter(default(Client))
    );

    /// <inheritdoc/>
    public override RateLimiterStatistics? GetStatistics(HttpContext resource) => windows.GetStatistics(resource);

    /// <inheritdoc/>
    protected override RateLimitLease AttemptAcquireCore(HttpContext resource, int permitCount) =>
        Announce(resource, windows.AttemptAcquire(resource, permitCount));

    /// <inheritdoc/>
    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(
        HttpContext resource,
        int permitCount,
        CancellationToken cancellationToken
    ) => Announce(resource, await windows.AcquireAsync(resource, permitCount, cancellationToken));

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            windows.Dispose();
        }

        base.Dispose(disposing);
    }

    // Preflights are the browser's doing, and cost nothing.
    private static Client? ClientOf(HttpContext http)
    {
        if (HttpMethods.IsOptions(http.Request.Method))
        {
            return null;
        }

        var metadata = http.GetEndpoint()?.Metadata;
        return new Client(metadata?.GetMetadata<LimitAttribute>()?.Limit ?? RateLimit.General, NameOf(http, metadata));
    }

    // Where people sign in no token is read: one who has many accounts would else have as many tries at other people's.
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

    private static RateLimitLease Announce(HttpContext http, RateLimitLease lease)
    {
        if (lease is WindowLease window)
        {
            // When the answer starts: a crash would throw away what is set before.
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

    // A user's number and an address never look alike.
    private readonly record struct Client(RateLimit Limit, string Name);
}
