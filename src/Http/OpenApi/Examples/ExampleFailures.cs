using System.Text.Json.Nodes;
using ShopClean.Http.OpenApi.Answers;

namespace ShopClean.Http.OpenApi.Examples;

/// <summary>Produces the examples of failures with the failure writer.</summary>
internal sealed class ExampleFailures(ExampleServices services)
{
    /// <summary>The form that clients get by default.</summary>
    public const string Json = "application/json";

    /// <summary>The form of RFC 9457.</summary>
    public const string Problem = "application/problem+json";

    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    /// <summary>The body of a failure.</summary>
    public async Task<JsonObject> OfAsync(KnownFailure failure, string form)
    {
        var http = services.CreateContext();
        http.Request.Headers.Accept = form;
        http.Request.Path = "/api/v1/products/1";
        await (
            failure.Error is { } error
                ? services.Failures.WriteAsync(http, error)
                : services.Failures.WriteAsync(
                    http,
                    failure.Status,
                    failure.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null
                )
        );

        var body = ExampleServices.BodyOf(http);
        // The actual trace would be that of the request for the document.
        body["traceId"] = TraceId;
        return body;
    }
}
