using ShopClean.Http.Answers;

namespace ShopClean.Http.Requests;

/// <summary>
/// Turns away paths with text that no database stores, before anything looks them up: nothing can be found there. Queries are judged with the rest of the request.
/// </summary>
internal sealed class UnstorablePathMiddleware(RequestDelegate next, FailureWriter failures)
{
    /// <summary>Handles one request.</summary>
    public Task InvokeAsync(HttpContext context) =>
        UnstorableText.IsIn(context.Request.Path.Value ?? "") ? failures.WriteAsync(context, StatusCodes.Status404NotFound) : next(context);
}
