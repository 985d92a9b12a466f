using ShopClean.Domain.Common;

namespace ShopClean.Domain.Access;

/// <summary>The failures of access, before an operation starts.</summary>
public static class AccessErrors
{
    /// <summary>The caller is not signed in.</summary>
    public static readonly Error MissingToken = new(ErrorKind.Unauthenticated, ErrorCodes.MissingToken, "Access token required");

    /// <summary>The access token was not issued here, was altered, or its session has ended.</summary>
    public static readonly Error InvalidAccessToken = new(ErrorKind.Unauthenticated, ErrorCodes.InvalidAccessToken, "Invalid access token");

    /// <summary>The access token has expired.</summary>
    public static readonly Error AccessTokenExpired = new(
        ErrorKind.Unauthenticated,
        ErrorCodes.AccessTokenExpired,
        "Access token has expired. Refresh it or log in again."
    );

    /// <summary>The caller is known and may not.</summary>
    public static readonly Error Insufficient = new(ErrorKind.Forbidden, ErrorCodes.InsufficientPermissions, "Insufficient permissions");

    /// <summary>The caller's account was deactivated.</summary>
    public static readonly Error AccountDisabled = new(
        ErrorKind.Forbidden,
        ErrorCodes.AccountDisabled,
        "This account has been deactivated. Contact support if you think that this is a mistake."
    );
}
