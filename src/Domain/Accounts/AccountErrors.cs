using ShopClean.Domain.Common;

namespace ShopClean.Domain.Accounts;

/// <summary>The failures of accounts, with the messages of the contract.</summary>
public static class AccountErrors
{
    /// <summary>One answer for a wrong name and a wrong password, so that it doesn't tell which accounts exist.</summary>
    public static readonly Error InvalidCredentials = new(
        ErrorKind.Unauthenticated,
        ErrorCodes.InvalidCredentials,
        "Invalid credentials. Check your username or email and your password."
    );

    /// <summary>Passwords are being guessed, for the account or from where the caller is: the next try has to wait.</summary>
    public static Error TooManyTries(TimeSpan wait) =>
        new(ErrorKind.TooMany, ErrorCodes.RateLimitExceeded, "Too many requests, please try again later") { RetryAfter = wait };

    /// <summary>The password was right, the address is not verified yet.</summary>
    public static readonly Error EmailNotVerified = new(
        ErrorKind.Unauthenticated,
        ErrorCodes.EmailNotVerified,
        "Please verify your email address before logging in. Check your inbox for verification instructions."
    );

    /// <summary>The refresh token is unknown, used, or its session has ended.</summary>
    public static readonly Error InvalidRefreshToken = new(
        ErrorKind.Unauthenticated,
        ErrorCodes.InvalidRefreshToken,
        "Invalid refresh token. Log in again."
    );

    /// <summary>The verification link was not sent by us.</summary>
    public static readonly Error InvalidVerification = new(ErrorKind.InvalidToken, ErrorCodes.InvalidToken, "Invalid verification token");

    /// <summary>The verification link has expired.</summary>
    public static readonly Error VerificationExpired = new(
        ErrorKind.InvalidToken,
        ErrorCodes.TokenExpired,
        "Verification link has expired. Please request a new verification email."
    );

    /// <summary>The link of a reset or of a new address was not sent by us, was used, or ended with another change of the password.</summary>
    public static readonly Error InvalidLink = new(
        ErrorKind.InvalidToken,
        ErrorCodes.InvalidToken,
        "This link is not valid or was used already. Please request a new one."
    );

    /// <summary>The link has expired.</summary>
    public static readonly Error LinkExpired = new(
        ErrorKind.InvalidToken,
        ErrorCodes.TokenExpired,
        "This link has expired. Please request a new one."
    );

    /// <summary>The code was not sent to this phone, is wrong, was used, or was tried too often.</summary>
    public static readonly Error InvalidPhoneCode = new(
        ErrorKind.InvalidToken,
        ErrorCodes.InvalidToken,
        "This code is not valid. After five tries, please request a new one."
    );

    /// <summary>The code has expired.</summary>
    public static readonly Error PhoneCodeExpired = new(
        ErrorKind.InvalidToken,
        ErrorCodes.TokenExpired,
        "This code has expired. Please request a new one."
    );

    /// <summary>Nothing delivers text messages.</summary>
    public static readonly Error NoTextMessages = new(
        ErrorKind.Unavailable,
        ErrorCodes.ServiceUnavailable,
        "Text messages are not available at the moment"
    );

    /// <summary>There is no such session of the caller's.</summary>
    public static readonly Error SessionNotFound = Error.NotFound("Session");

    /// <summary>No administrator would remain.</summary>
    public static readonly Error LastAdministrator = Error.InUse(
        "This is the last administrator who can get in: make somebody else an administrator first"
    );

    /// <summary>The user owns shops, which always have their owner.</summary>
    /// <param name="shops">What the user's shops are called.</param>
    public static Error OwnsShops(IReadOnlyList<string> shops) =>
        Error.InUse($"The user owns {string.Join(", ", shops)}: delete {(shops.Count == 1 ? "this shop" : "these shops")} first") with
        {
            Data = new OwnedShops(shops),
        };

    /// <summary>There is no such user.</summary>
    public static readonly Error NotFound = Error.NotFound("User");
}

/// <summary>What keeps a user from being deleted: the <c>data</c> of the refusal.</summary>
/// <param name="Shops">What the user's shops are called.</param>
public sealed record OwnedShops(IReadOnlyList<string> Shops);
