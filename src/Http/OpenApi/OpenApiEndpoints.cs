namespace ShopClean.Http.OpenApi;

/// <summary>Serves the OpenAPI document and Swagger UI.</summary>
public static class OpenApiEndpoints
{
    private const string Document = "/openapi/v1.json";
    private const string Documents = "/openapi";
    private const string Pages = "/swagger";

    // Swagger UI serves its own scripts and styles; pictures are data URIs in its styles, and the one style that its script adds is allowed by its hash.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='; "
        + "img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Maps <c>/openapi/v1.json</c>.</summary>
    public static void MapOpenApiDocument(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                Document,
                async (HttpContext http, PublishedDocument published) =>
                {
                    var document = await published.GetAsync();
                    http.Response.Headers.CacheControl = "no-cache";
                    return Results.Bytes(document.Json, "application/json", entityTag: document.Tag);
                }
            )
            .ExcludeFromDescription()
            .DisableRateLimiting();

    /// <summary>Serves Swagger UI under <c>/swagger</c>.</summary>
    public static void UseSwaggerPages(this IApplicationBuilder app)
    {
        // Only these are compressed, as they hold nothing secret: the length of a compressed answer can leak its content (BREACH).
        app.UseWhen(context => IsUnder(context, Documents) || IsUnder(context, Pages), documents => documents.UseResponseCompression());
        app.Use(
            (context, next) =>
            {
                if (IsUnder(context, Pages))
                {
                    context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
                }

                return next(context);
            }
        );
        app.UseSwaggerUI(pages =>
        {
            pages.DocumentTitle = "ShopClean API";
            pages.SwaggerEndpoint("../openapi/v1.json", "ShopClean v1");
            pages.EnablePersistAuthorization();
            pages.EnableDeepLinking();
            pages.EnableFilter();
            pages.DisplayRequestDuration();
            pages.DefaultModelsExpandDepth(0);
        });
    }

    private static bool IsUnder(HttpContext context, string path) =>
        context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase);
}
