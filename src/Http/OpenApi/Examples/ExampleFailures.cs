using System.Text.Json.Nodes;
using ShopClean.Http.OpenApi.Answers;

namespace ShopClean.Http.OpenApi.Examples;

/// <summary>Failures as the failure writer writes them for clients.</summary>
internal sealed class ExampleFailures(ExampleStage stage)
{
    /// <summary>The form that clients get by default.</summary>
    public const string Json = "application/json";

    /// <summary>The form of RFC 9457.</summary>
    public const string Problem = "application/problem+json";

    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    /// <summary>The body of a failure.</summary>
    public async Task<JsonObject> OfAsync(KnownFailure failure, string form)
    {
        var http = stage.CreateContext();
        http.Request.Headers.Accept = form;
        http.Request.Path = "/api/v1/products/1";
        await (
            failure.Error is { } error
                ? stage.Failures.WriteAsync(http, error)
                : stage.Failures.WriteAsync(http, failure.Status, failure.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null)
        );

        var body = ExampleStage.BodyOf(http);
        // The trace is that of whoever asks for the document.
        body["traceId"] = TraceId;
        return body;
    }
}
