using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ShopClean.WebApi.Composition;

/// <summary>How the server listens where nothing else is said.</summary>
internal static class ServerDefaults
{
    private const string DevelopmentUrl = "http://localhost:3000";

    // Kestrel turns away what is larger or longer without a word, or hangs up on it: the limits of our own, which explain themselves, have to be met first. The
    // largest body that any operation takes is that of ten pictures, 60 MiB.
    private const long MaxBodyBytes = 64 * 1024 * 1024;
    private const int MaxAddressBytes = 32 * 1024;
    private const int MaxHeaderBytes = 128 * 1024;

    // A request is a few kilobytes: whoever takes longer to send its headers holds a place that others need.
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan IdleTimeout = TimeSpan.FromMinutes(2);

    // Bodies and answers that trickle: the least bytes in a second, once the grace is over.
    private static readonly MinDataRate LeastRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

    // Each holds some kilobytes; more than a node can serve, and far fewer than it can open.
    private const int MaxConnections = 10_000;

    public static void UseServerDefaults(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
            kestrel.Limits.MaxRequestLineSize = MaxAddressBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = MaxHeaderBytes;
            kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
            kestrel.Limits.KeepAliveTimeout = IdleTimeout;
            kestrel.Limits.MinRequestBodyDataRate = LeastRate;
            kestrel.Limits.MinResponseDataRate = LeastRate;
            kestrel.Limits.MaxConcurrentConnections = MaxConnections;
        });
        if (
            builder.Environment.IsDevelopment()
            && builder.Configuration[WebHostDefaults.ServerUrlsKey] is null
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists()
        )
        {
            builder.WebHost.UseUrls(DevelopmentUrl);
        }
    }
}
