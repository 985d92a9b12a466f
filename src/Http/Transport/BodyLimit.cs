using ShopClean.Http.Uploads;

namespace ShopClean.Http.Transport;

/// <summary>Lets an operation read as large a body as it takes, and no more.</summary>
/// <remarks>
/// The server has a limit too, for all operations alike, but it hangs up on whoever is beyond it: a client that is still sending never sees the answer.
/// See <see cref="BodyRest"/>.
/// </remarks>
internal sealed class BodyLimit(RequestDelegate next)
{
    /// <summary>The largest body of JSON, in bytes.</summary>
    public const long OfJson = 256 * 1024;

    /// <summary>Handles one request.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<UploadsAttribute>()?.MaxBodyBytes ?? OfJson;
        request.Body = new LimitedBody(request.Body, limit, request.ContentLength);
        return next(context);
    }
}
