using ShopClean.Application.Accounts.External;
using ShopClean.Domain.Common;

namespace ShopClean.WebApi.Accounts.External;

/// <summary>The result of a sign-in at a provider, passed from the handler to the action.</summary>
/// <param name="Identity">Who it is, or what went wrong.</param>
/// <param name="State">How the sign-in was begun; null where that is unknown.</param>
internal sealed record ExternalSignInResult(Result<ExternalIdentity> Identity, ExternalSignInState? State);
