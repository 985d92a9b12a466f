using Microsoft.Net.Http.Headers;
using ShopClean.WebApi.Common.Answers;

namespace ShopClean.WebApi.Common.Requests;

/// <summary>Refuses a client that accepts no JSON before its request changes anything.</summary>
public sealed class AcceptMiddleware(RequestDelegate next, FailureWriter failures)
{
    private static readonly string[] Served = ["application/json", "application/problem+json"];

    /// <summary>Handles one request.</summary>
    public Task InvokeAsync(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && !IsServed(context.Request)
            ? failures.WriteAsync(context, StatusCodes.Status406NotAcceptable)
            : next(context);

    private static bool IsServed(HttpRequest request) =>
        request.Headers.Accept.Count == 0
        || !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        || accepted.Any(range => range.Quality is not 0 && Served.Any(type => MediaTypeHeaderValue.Parse(type).IsSubsetOf(range)));
}
