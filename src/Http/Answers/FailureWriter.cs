using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ShopClean.Domain.Common;
using ShopClean.Http.Authentication;

namespace ShopClean.Http.Answers;

/// <summary>Writes failures: in the envelope, or as RFC 9457 for a client that asks for it.</summary>
public sealed class FailureWriter(IOptions<JsonOptions> json, TimeProvider clock)
{
    /// <summary>Writes an expected failure.</summary>
    public Task WriteAsync(HttpContext context, Error error)
    {
        if (error.Kind == ErrorKind.Unauthenticated)
        {
            BearerChallenge.Write(context.Response, error);
        }

        return WriteAsync(context, ErrorResults.StatusOf(error.Kind), error.Code, error.Message, error.Data, error.RetryAfter);
    }

    /// <summary>Writes the failure of a bare status.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="retryAfter">How long to wait before another try; null where waiting does not help.</param>
    public Task WriteAsync(HttpContext context, int status, TimeSpan? retryAfter = null)
    {
        var (code, message) = ErrorResults.OfStatus(status);
        return WriteAsync(context, status, code, message, data: null, retryAfter);
    }

    private Task WriteAsync(HttpContext context, int status, string code, string message, object? data, TimeSpan? wait)
    {
        int? retryAfter = wait is { } time ? (int)Math.Ceiling(time.TotalSeconds) : null;
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        if (retryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        var failure = new FailureEnvelope
        {
            Message = message,
            Code = code,
            Data = data,
            RetryAfter = retryAfter,
            Timestamp = clock.GetUtcNow(),
            TraceId = TraceOf(context),
        };
        return AcceptedTypes.WantsProblem(context.Request)
            ? WriteJsonAsync(context, ToProblem(failure, status, context), AcceptedTypes.Problem)
            : WriteJsonAsync(context, failure, "application/json; charset=utf-8");
    }

    /// <summary>The trace id of a request, by which it is found in the logs.</summary>
    public static string TraceOf(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    private Task WriteJsonAsync<T>(HttpContext context, T body, string contentType) =>
        context.Response.WriteAsJsonAsync(body, json.Value.JsonSerializerOptions, contentType, context.RequestAborted);

    private ProblemDetails ToProblem(FailureEnvelope failure, int status, HttpContext context)
    {
        var problem = new ProblemDetails
        {
            // RFC 9457, 4.2.1: "about:blank" says that the status tells the kind of problem; the code tells it apart further.
            Type = "about:blank",
            Title = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
            Status = status,
            Detail = failure.Message,
            Instance = context.Request.Path,
        };
        problem.Extensions["code"] = failure.Code;
        problem.Extensions["timestamp"] = failure.Timestamp;
        problem.Extensions["traceId"] = failure.TraceId;
        AddIfPresent(problem, "retryAfter", failure.RetryAfter);
        AddFacts(problem, failure.Data);
        return problem;
    }

    // The facts of data stand at the top, as RFC 9457, 3.2 wants extension members: errors, decision.
    private void AddFacts(ProblemDetails problem, object? data)
    {
        if (data is null)
        {
            return;
        }

        foreach (var fact in JsonSerializer.SerializeToElement(data, json.Value.JsonSerializerOptions).EnumerateObject())
        {
            problem.Extensions[fact.Name] = fact.Value;
        }
    }

    private static void AddIfPresent(ProblemDetails problem, string name, object? value)
    {
        if (value is not null)
        {
            problem.Extensions[name] = value;
        }
    }
}
