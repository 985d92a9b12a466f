using ShopClean.Application.Common;
using ShopClean.Domain.Common;
using ShopClean.Http.Answers;

namespace ShopClean.Http.Transport;

/// <summary>Sends whoever comes without encryption to where there is some.</summary>
/// <remarks>
/// Only reads without credentials are redirected. A client that sends its password or its token in clear text would go on doing so, never
/// noticing, if that worked (ASVS 5.0, 4.1.2): it is refused.
/// </remarks>
internal sealed class Encryption(RequestDelegate next, FailureWriter failures, PublicAddress address)
{
    private static readonly Error Missing = Error.Validation(
        "scheme",
        "This server is to be spoken to over https. What was sent came in clear text: consider its password or token known to others",
        "http"
    );

    /// <summary>Handles one request.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        // Balancers ask for the health on the node's own port.
        if (request.IsHttps || request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase))
        {
            return next(context);
        }

        if (!IsHarmless(request))
        {
            return failures.WriteAsync(context, Missing);
        }

        // To the configured place, and not to whatever host the request named.
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
