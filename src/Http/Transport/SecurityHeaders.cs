using ShopClean.Domain.Access;
using ShopClean.Http.Access;

namespace ShopClean.Http.Transport;

/// <summary>
/// Puts onto every answer what keeps a browser from doing more with it than was meant. A page that needs more than nothing says so
/// itself: what is there already stays.
/// </summary>
/// <remarks>They are written when the answer starts, so that no way out can forget them: a crash throws away what was set before.</remarks>
internal sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment environment)
{
    private const string NoStore = "no-store";
    private const string Nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // A year, as ASVS 5.0, 3.4.1 asks for.
    private const string Encrypted = "max-age=31536000; includeSubDomains";
    private const string Pictures = "/uploads";

    /// <summary>Handles one request.</summary>
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
        headers.TryAdd("Content-Security-Policy", Nothing);
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("X-Frame-Options", "DENY");
        // The addresses of some pages hold a token.
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Resource-Policy", MayBeEmbedded(context.Request) ? "cross-origin" : "same-origin");
        if (KeepingOf(context) is { } keeping)
        {
            headers.TryAdd("Cache-Control", keeping);
        }

        // Over plain HTTP browsers have to ignore it (RFC 6797, 7.2); on a developer's machine it would outlive the project.
        if (context.Request.IsHttps && !environment.IsDevelopment())
        {
            headers.StrictTransportSecurity = Encrypted;
        }
    }

    // Front ends on other origins show the pictures; everything else they read by CORS, which this header leaves alone.
    // Whatever serves them may have taken the first part of the path as its base.
    private static bool MayBeEmbedded(HttpRequest request) =>
        (request.PathBase + request.Path).StartsWithSegments(Pictures, StringComparison.OrdinalIgnoreCase);

    // Tokens and what is personal is kept nowhere. What everybody may read may be kept by the one who read it, but not for others: an
    // answer to a token can show more.
    private static string? KeepingOf(HttpContext context)
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
