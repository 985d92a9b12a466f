using ShopClean.Http.Uploads;

namespace ShopClean.Http.Transport;

/// <summary>Limits the request body to what the operation accepts.</summary>
/// <remarks>The server's own limit closes the connection, so that a client that is still sending never sees the answer. See <see cref="BodyDrainMiddleware"/>.</remarks>
internal sealed class BodyLimitMiddleware(RequestDelegate next)
{
    /// <summary>The largest body of JSON, in bytes.</summary>
    public const long OfJson = 256 * 1024;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<UploadsAttribute>()?.MaxBodyBytes ?? OfJson;
        request.Body = new LimitedBody(request.Body, limit, request.ContentLength);
        return next(context);
    }
}
