using Microsoft.AspNetCore.Http.Features;

namespace ShopClean.Http.Transport;

/// <summary>
/// Takes what a client still sends once it has its answer. Most clients send all of a request before they read anything: if the connection was closed on them, they
/// would hear of a broken pipe instead of what was wrong.
/// </summary>
/// <remarks>What is taken is thrown away, no more of it than the server's own limit and no slower than it takes any body.</remarks>
internal sealed class BodyRest(RequestDelegate next)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var body = context.Request.Body;
        await next(context);
        if (MayBeOnItsWay(context))
        {
            await context.Response.CompleteAsync();
            await TakeAsync(body, context.RequestAborted);
        }
    }

    // A client that asks first (Expect: 100-continue) has its answer and sends nothing.
    private static bool MayBeOnItsWay(HttpContext context) =>
        context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true }
        && context.Request.Headers.Expect.Count == 0
        && !context.RequestAborted.IsCancellationRequested;

    private static async Task TakeAsync(Stream body, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            await body.CopyToAsync(Stream.Null, patience.Token);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // It sends too much or too slowly, or has left: the server closes the connection.
        }
    }
}
