using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Accounts.External;

/// <summary>A user as a provider describes them.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Key">The provider's own key of the user: the only thing that finds the account.</param>
/// <param name="Email">The address; null where the provider has none that we could send mail to.</param>
/// <param name="IsEmailVerified">Whether the provider says that the address is verified.</param>
/// <param name="Name">What the user is called there; null where it says nothing.</param>
public sealed record ExternalIdentity(ExternalProvider Provider, string Key, string? Email, bool IsEmailVerified, string? Name);

/// <summary>What is remembered of a sign-in until the user comes back from the provider.</summary>
/// <param name="ReturnUrl">Where the browser goes then; null to be answered there and then.</param>
/// <param name="UseCookies">Whether the refresh token is set as a cookie.</param>
/// <param name="LinkTo">The session of the user who links a login; null for signing in.</param>
public sealed record ExternalSignInState(Uri? ReturnUrl, bool UseCookies, ExternalLink? LinkTo);

/// <summary>Who links a login.</summary>
/// <param name="UserId">The user.</param>
/// <param name="SessionId">The session that it was asked for in.</param>
public sealed record ExternalLink(long UserId, long SessionId);

/// <summary>The sign-in providers that are configured.</summary>
public interface IExternalProviders
{
    /// <summary>Whether there are settings for the provider.</summary>
    bool IsConfigured(ExternalProvider provider);

    /// <summary>Whether a browser may be sent there afterwards.</summary>
    bool MayReturnTo(Uri address);

    /// <summary>Begins a sign-in, and binds its state to this browser by a cookie.</summary>
    /// <returns>The provider's address that the browser goes to.</returns>
    Task<string> BeginAsync(ExternalProvider provider, ExternalSignInState state);
}
