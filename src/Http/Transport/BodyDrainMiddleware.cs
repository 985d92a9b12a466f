using Microsoft.AspNetCore.Http.Features;

namespace ShopClean.Http.Transport;

/// <summary>
/// Reads and discards the rest of the request body after the answer. Most clients read the answer only after sending the whole request: closing the
/// connection earlier would hide it behind a broken pipe.
/// </summary>
/// <remarks>It reads no more than the server's limit, and requires the server's minimum data rate.</remarks>
internal sealed class BodyDrainMiddleware(RequestDelegate next)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    public async Task InvokeAsync(HttpContext context)
    {
        var body = context.Request.Body;
        await next(context);
        if (MayStillArrive(context))
        {
            await context.Response.CompleteAsync();
            await DrainAsync(body, context.RequestAborted);
        }
    }

    // A client that sent Expect: 100-continue has its answer and sends nothing.
    private static bool MayStillArrive(HttpContext context) =>
        context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true }
        && context.Request.Headers.Expect.Count == 0
        && !context.RequestAborted.IsCancellationRequested;

    private static async Task DrainAsync(Stream body, CancellationToken ct)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(Timeout);
        try
        {
            await body.CopyToAsync(Stream.Null, timeout.Token);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // Too much, too slow, or disconnected: the server closes the connection.
        }
    }
}
