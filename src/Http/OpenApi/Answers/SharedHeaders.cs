using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using ShopClean.Http.Answers;
using ShopClean.Http.Requests;

namespace ShopClean.Http.OpenApi.Answers;

/// <summary>Headers of answers, each defined once as a component.</summary>
internal static class SharedHeaders
{
    private static readonly Dictionary<string, (string Description, string Example)> Known = new(StringComparer.Ordinal)
    {
        ["X-Correlation-Id"] = (
            "Names the request in the logs: the client's own, where it sent one, or else a new one.",
            "4bf92f3577b34da6a3ce929d0e0e4736"
        ),
        ["ETag"] = (
            "The version that is answered, a strong tag: for `If-None-Match` when reading again, for `If-Match` when changing.",
            "\"7-3f9a1c0b5d2e4f68\""
        ),
        ["Location"] = ("Where the created resource is, or where the browser goes on.", "/api/v1/products/26"),
        ["Link"] = (
            "The first, previous, next and last page (RFC 8288). Behind a cursor nobody knows the number of the page: there is no previous "
                + "one, and the next one is named by its cursor.",
            "</api/v1/products?page=1>; rel=\"first\", </api/v1/products?page=3>; rel=\"next\""
        ),
        [IdempotencyMiddleware.Replayed] = (
            "`true` where the answer was given before, to the first request with this `Idempotency-Key`.",
            "true"
        ),
        ["Retry-After"] = ("Seconds to wait before another try.", "5"),
        ["RateLimit-Limit"] = ("How many requests a client may send within a window, to operations that share this limit.", "1000"),
        ["RateLimit-Remaining"] = ("How many of them are left.", "998"),
        ["RateLimit-Reset"] = ("Seconds until the next window.", "297"),
        ["WWW-Authenticate"] = ("The scheme that is expected, and what is wrong with the token that was sent.", "Bearer"),
    };

    private static readonly string[] Everywhere = ["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "X-Correlation-Id"];

    /// <summary>References to those of the headers that are known.</summary>
    public static Dictionary<string, IOpenApiHeader> Of(OpenApiDocument document, params IEnumerable<string> names) =>
        names
            .Concat(Everywhere)
            .Where(Known.ContainsKey)
            .ToDictionary(name => name, IOpenApiHeader (name) => Reference(document, name), StringComparer.Ordinal);

    /// <summary>A reference to one of the headers.</summary>
    public static OpenApiHeaderReference Reference(OpenApiDocument document, string name) =>
        Reference(document, name, Known[name].Description, Known[name].Example);

    /// <summary>A reference to the header that sets a cookie.</summary>
    public static OpenApiHeaderReference SetCookie(OpenApiDocument document, CookieDescription cookie) =>
        Reference(document, HeaderNames.SetCookie, cookie.Words, cookie.Example);

    private static OpenApiHeaderReference Reference(OpenApiDocument document, string name, string description, string example)
    {
        var components = document.Components ??= new OpenApiComponents();
        var headers = components.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
        headers.TryAdd(
            name,
            new OpenApiHeader
            {
                Description = description,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                Example = example,
            }
        );
        return new OpenApiHeaderReference(name, document);
    }
}
