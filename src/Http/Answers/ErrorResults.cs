using ShopClean.Domain.Common;

namespace ShopClean.Http.Answers;

/// <summary>Maps failures to HTTP statuses; the only place that does.</summary>
public static class ErrorResults
{
    /// <summary>The status of a kind of failure.</summary>
    public static int StatusOf(ErrorKind kind) =>
        kind switch
        {
            ErrorKind.Validation or ErrorKind.InvalidToken => StatusCodes.Status400BadRequest,
            ErrorKind.Unauthenticated => StatusCodes.Status401Unauthorized,
            ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
            ErrorKind.NotFound => StatusCodes.Status404NotFound,
            ErrorKind.Conflict => StatusCodes.Status409Conflict,
            ErrorKind.PreconditionFailed => StatusCodes.Status412PreconditionFailed,
            ErrorKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
            ErrorKind.UnsupportedMedia => StatusCodes.Status415UnsupportedMediaType,
            ErrorKind.TooMany => StatusCodes.Status429TooManyRequests,
            ErrorKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        };

    /// <summary>The failure for a bare status that the framework set.</summary>
    public static (string Code, string Message) OfStatus(int status) =>
        status switch
        {
            StatusCodes.Status401Unauthorized => (ErrorCodes.MissingToken, "Access token required"),
            StatusCodes.Status403Forbidden => (ErrorCodes.InsufficientPermissions, "Insufficient permissions"),
            StatusCodes.Status404NotFound => (ErrorCodes.ResourceNotFound, "Resource not found"),
            StatusCodes.Status405MethodNotAllowed => (
                ErrorCodes.MethodNotAllowed,
                "This method is not allowed here; the Allow header lists those that are"
            ),
            StatusCodes.Status406NotAcceptable => (
                ErrorCodes.NotAcceptable,
                "Answers are application/json, failures application/problem+json where the Accept header asks for it"
            ),
            StatusCodes.Status408RequestTimeout => (ErrorCodes.RequestTimeout, "The request body came too slowly"),
            StatusCodes.Status412PreconditionFailed => (
                ErrorCodes.PreconditionFailed,
                "What this request depends on (If-Match, If-Unmodified-Since) does not hold any more"
            ),
            StatusCodes.Status413PayloadTooLarge => (ErrorCodes.PayloadTooLarge, "The request body is too large"),
            StatusCodes.Status415UnsupportedMediaType => (
                ErrorCodes.UnsupportedMediaType,
                "The request body must be application/json in UTF-8"
            ),
            StatusCodes.Status416RangeNotSatisfiable => (
                ErrorCodes.ValidationError,
                "The Range header asks for a part that is not there; Content-Range says how long the whole is"
            ),
            StatusCodes.Status428PreconditionRequired => (ErrorCodes.PreconditionRequired, "This change needs an If-Match header"),
            StatusCodes.Status429TooManyRequests => (ErrorCodes.RateLimitExceeded, "Too many requests, please try again later"),
            StatusCodes.Status503ServiceUnavailable => (
                ErrorCodes.ServiceUnavailable,
                "The service is unavailable for the moment, please try again later"
            ),
            >= StatusCodes.Status500InternalServerError => (ErrorCodes.InternalError, "Internal server error"),
            _ => (ErrorCodes.ValidationError, "The request could not be understood"),
        };
}
