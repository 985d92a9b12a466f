namespace ShopClean.Domain.Common;

/// <summary>The failure codes of the contract: clients branch on them, so they never change.</summary>
public static class ErrorCodes
{
#pragma warning disable CS1591 // The names say it; the OpenAPI document says which operation answers which.
    public const string ValidationError = "VALIDATION_ERROR";
    public const string InvalidToken = "INVALID_TOKEN";
    public const string TokenExpired = "TOKEN_EXPIRED";
    public const string MissingToken = "MISSING_TOKEN";
    public const string InvalidAccessToken = "INVALID_ACCESS_TOKEN";
    public const string AccessTokenExpired = "ACCESS_TOKEN_EXPIRED";
    public const string InvalidCredentials = "INVALID_CREDENTIALS";
    public const string EmailNotVerified = "EMAIL_NOT_VERIFIED";
    public const string InvalidRefreshToken = "INVALID_REFRESH_TOKEN";
    public const string InsufficientPermissions = "INSUFFICIENT_PERMISSIONS";
    public const string AccountDisabled = "ACCOUNT_DISABLED";
    public const string ResourceNotFound = "RESOURCE_NOT_FOUND";
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";
    public const string NotAcceptable = "NOT_ACCEPTABLE";
    public const string RequestTimeout = "REQUEST_TIMEOUT";
    public const string PayloadTooLarge = "PAYLOAD_TOO_LARGE";
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";
    public const string ResourceAlreadyExists = "RESOURCE_ALREADY_EXISTS";
    public const string ResourceInUse = "RESOURCE_IN_USE";
    public const string InsufficientStock = "INSUFFICIENT_STOCK";
    public const string IdempotencyKeyReused = "IDEMPOTENCY_KEY_REUSED";
    public const string PreconditionFailed = "PRECONDITION_FAILED";

    // Reserved: today no operation demands that the caller names the version that it saw (ADR 7).
    public const string PreconditionRequired = "PRECONDITION_REQUIRED";
    public const string RateLimitExceeded = "RATE_LIMIT_EXCEEDED";
    public const string InternalError = "INTERNAL_ERROR";
    public const string ServiceUnavailable = "SERVICE_UNAVAILABLE";
#pragma warning restore CS1591
}
