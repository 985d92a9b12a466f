using ShopClean.Http.Answers;
using ShopClean.Http.Diagnostics;
using ShopClean.Http.Requests;
using ShopClean.Http.Transport;

namespace ShopClean.Http;

/// <summary>The steps that a request passes through. What stands between them, and in which order they stand, the program says.</summary>
public static class HttpPipeline
{
    /// <summary>Gives each answer its correlation and its headers, and each failure and each bare status the envelope.</summary>
    public static void UseEnvelope(this IApplicationBuilder app)
    {
        app.UseMiddleware<CorrelationMiddleware>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<BodyRest>();
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(context =>
            context
                .HttpContext.RequestServices.GetRequiredService<FailureWriter>()
                .WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode)
        );
    }

    /// <summary>Refuses clients that accept no JSON, and paths that nothing can be found by.</summary>
    public static void UseRequestChecks(this IApplicationBuilder app)
    {
        app.UseMiddleware<AcceptMiddleware>();
        app.UseMiddleware<UnstorablePathMiddleware>();
    }

    /// <summary>Limits how much of a body is read. The route is known by then.</summary>
    public static void UseBodyLimit(this IApplicationBuilder app) => app.UseMiddleware<BodyLimit>();

    /// <summary>Answers a repeated <c>POST</c> as the first one. Whoever asks is known by then.</summary>
    public static void UseIdempotency(this IApplicationBuilder app) => app.UseMiddleware<IdempotencyMiddleware>();
}
