using ShopClean.Http.Answers;
using ShopClean.Http.Diagnostics;
using ShopClean.Http.Requests;
using ShopClean.Http.Transport;
using ShopClean.Http.Uploads;

namespace ShopClean.Http;

/// <summary>The steps of the request pipeline; the program decides their order and adds its own.</summary>
public static class HttpPipeline
{
    /// <summary>Adds the correlation id and the security headers to each answer, and the envelope to failures and bare statuses; refuses requests of two lengths.</summary>
    public static void UseEnvelope(this IApplicationBuilder app)
    {
        app.UseMiddleware<CorrelationMiddleware>();
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseMiddleware<MessageLengthMiddleware>();
        app.UseMiddleware<BodyDrainMiddleware>();
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(context =>
            context
                .HttpContext.RequestServices.GetRequiredService<FailureWriter>()
                .WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode)
        );
    }

    /// <summary>Refuses clients that accept no JSON, and paths with text that no database stores.</summary>
    public static void UseRequestChecks(this IApplicationBuilder app)
    {
        app.UseMiddleware<AcceptMiddleware>();
        app.UseMiddleware<UnstorablePathMiddleware>();
    }

    /// <summary>Limits how much of a body is read. Needs the route.</summary>
    public static void UseBodyLimit(this IApplicationBuilder app) => app.UseMiddleware<BodyLimitMiddleware>();

    /// <summary>Makes uploads wait for a place. Needs the route and the signed-in user.</summary>
    public static void UseUploadPlaces(this IApplicationBuilder app) => app.UseMiddleware<UploadPlacesMiddleware>();

    /// <summary>Answers a change that is repeated with its <c>Idempotency-Key</c> as the first one. Needs the signed-in user.</summary>
    public static void UseIdempotency(this IApplicationBuilder app) => app.UseMiddleware<IdempotencyMiddleware>();
}
