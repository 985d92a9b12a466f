using ShopClean.Http.Answers;

namespace ShopClean.Http.Diagnostics;

/// <summary>Adds a correlation id to the log lines and the answer of each request: the client's <c>X-Correlation-Id</c>, or the trace id.</summary>
internal sealed class CorrelationMiddleware(RequestDelegate next, ILogger<CorrelationMiddleware> logger)
{
    private const string Header = "X-Correlation-Id";
    private const int MaxLength = 64;

    public async Task InvokeAsync(HttpContext context)
    {
        var correlationId = context.Request.Headers[Header] is [{ } sent] && IsHarmless(sent) ? sent : FailureWriter.TraceOf(context);
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = correlationId;
            return Task.CompletedTask;
        });
        using (logger.BeginScope("CorrelationId:{CorrelationId}", correlationId))
        {
            await next(context);
        }
    }

    // It is copied into logs and headers, so it must not be able to forge either.
    private static bool IsHarmless(string text) =>
        text.Length is > 0 and <= MaxLength
        && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.');
}
