using ShopClean.Domain.Common;

namespace ShopClean.Domain.Accounts;

/// <summary>The failures of logins at providers.</summary>
public static class ExternalErrors
{
    // A provider that fails takes longer to come back than a service of our own that restarts.
    private static readonly TimeSpan ProviderWait = TimeSpan.FromSeconds(30);

    /// <summary>The browser came back without the state of a sign-in, too late, or a second time.</summary>
    public static readonly Error InvalidReturn = new(
        ErrorKind.InvalidToken,
        ErrorCodes.InvalidToken,
        "This sign-in was not begun in this browser, took too long or was used already. Please begin again."
    );

    /// <summary>The account has no other way in.</summary>
    public static readonly Error LastWayIn = Error.InUse(
        "This is the only way into your account: choose a password first, by the link that forgot-password sends you"
    );

    /// <summary>The user has no login of this provider.</summary>
    public static readonly Error NotLinked = Error.NotFound("Login");

    /// <summary>There are no settings for the provider.</summary>
    public static Error NotConfigured(ExternalProvider provider) =>
        new(ErrorKind.NotFound, ErrorCodes.ResourceNotFound, $"Signing in with {provider} is not available here");

    /// <summary>The user did not agree at the provider.</summary>
    public static Error Denied(ExternalProvider provider) =>
        new(ErrorKind.InvalidToken, ErrorCodes.InvalidToken, $"You did not agree to sign in with {provider}");

    /// <summary>The provider does not answer, or not in a way that can be understood.</summary>
    public static Error Unavailable(ExternalProvider provider) =>
        new(ErrorKind.Unavailable, ErrorCodes.ServiceUnavailable, $"{provider} could not tell us who you are, please try again later")
        {
            RetryAfter = ProviderWait,
        };

    /// <summary>The provider gives no address, without which there is no account.</summary>
    public static Error NoAddress(ExternalProvider provider) =>
        Error.Validation("email", $"{provider} told us no address of yours: register with your address, and link {provider} then");

    /// <summary>There is an account with this address, which is not proved to be the same person's.</summary>
    public static Error AddressTaken(ExternalProvider provider) =>
        new(
            ErrorKind.Conflict,
            ErrorCodes.ResourceAlreadyExists,
            $"There is an account with your address already: log in to it as you always do, and link {provider} then"
        );

    /// <summary>The login belongs to another account, or the account has another login of the provider.</summary>
    public static Error AlreadyLinked(ExternalProvider provider) =>
        new(
            ErrorKind.Conflict,
            ErrorCodes.ResourceAlreadyExists,
            $"This {provider} login belongs to another account, or your account has another {provider} login: unlink that first"
        );
}
