using ShopClean.Http.Answers;

namespace ShopClean.Http.Requests;

/// <summary>Answers 404 to paths with text that no database stores. Queries are checked with the rest of the request.</summary>
internal sealed class UnstorablePathMiddleware(RequestDelegate next, FailureWriter failures)
{
    public Task InvokeAsync(HttpContext context) =>
        UnstorableText.IsIn(context.Request.Path.Value ?? "") ? failures.WriteAsync(context, StatusCodes.Status404NotFound) : next(context);
}
