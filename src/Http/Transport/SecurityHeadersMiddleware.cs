using ShopClean.Domain.Access;
using ShopClean.Http.Access;

namespace ShopClean.Http.Transport;

/// <summary>Adds security headers to every answer. A header that is set already stays.</summary>
/// <remarks>They are written when the answer starts: the exception handler clears headers that were set before.</remarks>
internal sealed class SecurityHeadersMiddleware(RequestDelegate next, IHostEnvironment environment)
{
    private const string NoStore = "no-store";
    private const string ContentSecurityPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // A year, as ASVS 5.0, 3.4.1 asks for.
    private const string TransportSecurity = "max-age=31536000; includeSubDomains";
    private const string Pictures = "/uploads";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            Write(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.TryAdd("Content-Security-Policy", ContentSecurityPolicy);
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("X-Frame-Options", "DENY");
        // The URLs of some pages hold a token.
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Resource-Policy", MayBeEmbedded(context.Request) ? "cross-origin" : "same-origin");
        if (CacheControlOf(context) is { } cacheControl)
        {
            headers.TryAdd("Cache-Control", cacheControl);
        }

        // Over plain HTTP browsers have to ignore it (RFC 6797, 7.2); on a developer's machine it would outlive the project.
        if (context.Request.IsHttps && !environment.IsDevelopment())
        {
            headers.StrictTransportSecurity = TransportSecurity;
        }
    }

    // Front ends on other origins embed the pictures. The static files may have moved the first part of the path to the path base.
    private static bool MayBeEmbedded(HttpRequest request) =>
        (request.PathBase + request.Path).StartsWithSegments(Pictures, StringComparison.OrdinalIgnoreCase);

    // Answers with tokens or personal data are never cached. Public ones may be cached by the client only, as the answer to a token can show more.
    private static string? CacheControlOf(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<AccessAttribute>() is not { } access)
        {
            return null;
        }

        return access.Right == Right.SignIn || !Rights.RuleOf(access.Right).IsPublic ? NoStore
            : context.Request.Headers.Authorization.Count > 0 ? "no-cache, private"
            : null;
    }
}
