using ShopClean.Application.Common;
using ShopClean.Domain.Common;
using ShopClean.Http.Answers;

namespace ShopClean.Http.Transport;

/// <summary>Redirects unencrypted requests to https.</summary>
/// <remarks>
/// Only reads without credentials are redirected. Others are refused: if they worked, a client would go on sending its password or token in clear text
/// (ASVS 5.0, 4.1.2).
/// </remarks>
internal sealed class HttpsMiddleware(RequestDelegate next, FailureWriter failures, PublicAddress address)
{
    private static readonly Error Missing = Error.Validation(
        "scheme",
        "This server is to be spoken to over https. What was sent came in clear text: consider its password or token known to others",
        "http"
    );

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        // Load balancers probe the health on the node's own port.
        if (request.IsHttps || request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase))
        {
            return next(context);
        }

        if (!IsHarmless(request))
        {
            return failures.WriteAsync(context, Missing);
        }

        // To the configured host, not to the one that the request names.
        var target = address.Url.GetLeftPart(UriPartial.Authority);
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location =
            $"{target}{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}{request.QueryString}";
        return Task.CompletedTask;
    }

    private static bool IsHarmless(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers.Authorization.Count == 0
        && request.Headers.Cookie.Count == 0;
}
