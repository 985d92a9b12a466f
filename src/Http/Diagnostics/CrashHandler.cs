using Microsoft.AspNetCore.Diagnostics;
using ShopClean.Application.Common;
using ShopClean.Domain.Common;
using ShopClean.Http.Answers;

namespace ShopClean.Http.Diagnostics;

/// <summary>Tells whether an exception means that the database is unavailable.</summary>
/// <param name="failure">The exception.</param>
public delegate bool IsOutage(Exception failure);

/// <summary>Answers unhandled exceptions: without details, but with the trace id that finds them in the logs.</summary>
internal sealed class CrashHandler(FailureWriter failures, IsOutage isOutage, OutageLog outages, ILogger<CrashHandler> logger)
    : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        await WriteAsync(httpContext, exception);
        return true;
    }

    private Task WriteAsync(HttpContext context, Exception exception)
    {
        switch (exception)
        {
            case BadHttpRequestException
            {
                StatusCode: (StatusCodes.Status413PayloadTooLarge or StatusCodes.Status408RequestTimeout) and var status
            }:
                return failures.WriteAsync(context, status);
            case BadHttpRequestException:
                return failures.WriteAsync(context, Error.Validation("body", "The request could not be read"));
            case UnavailableException unavailable:
                logger.LogError(exception, "Something that {Method} {Path} needs is away", context.Request.Method, context.Request.Path);
                return failures.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, unavailable.RetryAfter);
            case OverloadedException overloaded:
                logger.LogWarning(
                    "{Method} {Path} was turned away: {Reason}",
                    context.Request.Method,
                    context.Request.Path,
                    overloaded.Message
                );
                return failures.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, overloaded.RetryAfter);
            case not null when isOutage(exception):
                outages.Write(exception);
                return failures.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, UnavailableException.UsualWait);
            default:
                logger.LogError(exception, "{Method} {Path} crashed", context.Request.Method, context.Request.Path);
                return failures.WriteAsync(context, StatusCodes.Status500InternalServerError);
        }
    }
}
