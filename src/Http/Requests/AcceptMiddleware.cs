using ShopClean.Http.Answers;

namespace ShopClean.Http.Requests;

/// <summary>Refuses a client that accepts no JSON before its request changes anything.</summary>
internal sealed class AcceptMiddleware(RequestDelegate next, FailureWriter failures)
{
    public Task InvokeAsync(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && !AcceptedTypes.IsServed(context.Request)
            ? failures.WriteAsync(context, StatusCodes.Status406NotAcceptable)
            : next(context);
}
