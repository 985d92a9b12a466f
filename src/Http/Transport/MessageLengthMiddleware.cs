using ShopClean.Domain.Common;
using ShopClean.Http.Answers;

namespace ShopClean.Http.Transport;

/// <summary>
/// Refuses requests with both <c>Transfer-Encoding</c> and <c>Content-Length</c>, and closes the connection: servers that disagree about where such a request
/// ends can be made to read a part of it as another one (RFC 9112, 6.1 and 6.3).
/// </summary>
internal sealed class MessageLengthMiddleware(RequestDelegate next, FailureWriter failures)
{
    // Kestrel reads such a request by its chunks, and keeps the length under this name.
    private const string OverriddenLength = "X-Content-Length";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (headers.TransferEncoding.Count == 0 || (headers.ContentLength is null && !headers.ContainsKey(OverriddenLength)))
        {
            return next(context);
        }

        context.Response.Headers.Connection = "close";
        return failures.WriteAsync(
            context,
            Error.Validation("Content-Length", "A request must not have both Transfer-Encoding and Content-Length")
        );
    }
}
