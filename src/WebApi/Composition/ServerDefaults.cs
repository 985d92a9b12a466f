using Microsoft.AspNetCore.Server.Kestrel.Core;
using ShopClean.Http.Transport;

namespace ShopClean.WebApi.Composition;

/// <summary>The defaults of the web server.</summary>
internal static class ServerDefaults
{
    private const string DevelopmentUrl = "http://localhost:3000";

    // Kestrel refuses larger requests without an explanation, so our own limits, which explain themselves, must apply first. The largest body that any operation
    // takes is that of ten pictures, 60 MiB.
    private const long MaxBodyBytes = 64 * 1024 * 1024;
    private const int MaxAddressBytes = 32 * 1024;
    private const int MaxHeaderBytes = 128 * 1024;

    // Slow clients must not occupy connections that others need.
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan IdleTimeout = TimeSpan.FromMinutes(2);

    // A deadline for a body by what has come of it: its whole size at this rate, and at least the grace. Time in which the program does not read is not counted.
    private static readonly MinDataRate BodyRate = new(bytesPerSecond: 128 * 1024, gracePeriod: TimeSpan.FromSeconds(20));
    private static readonly MinDataRate AnswerRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

    // More than a node can serve, and far fewer than it can open.
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
            kestrel.Limits.MinRequestBodyDataRate = BodyRate;
            kestrel.Limits.MinResponseDataRate = AnswerRate;
            kestrel.Limits.MaxConcurrentConnections = MaxConnections;
            kestrel.LimitConnectionsPerAddress();
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
