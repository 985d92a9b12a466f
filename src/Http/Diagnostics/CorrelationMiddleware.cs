using ShopClean.Http.Answers;

namespace ShopClean.Http.Diagnostics;

/// <summary>
/// Gives every request a name that stands in its log lines and its answer: the client's own (<c>X-Correlation-Id</c>) or else the trace's.
/// </summary>
internal sealed class CorrelationMiddleware(RequestDelegate next, ILogger<CorrelationMiddleware> logger)
{
    private const string Header = "X-Correlation-Id";
    private const int MaxLength = 64;

    /// <summary>Handles one request.</summary>
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

    // What goes into logs and headers unchanged must not be able to forge either.
    private static bool IsHarmless(string text) =>
        text.Length is > 0 and <= MaxLength
        && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.');
}
