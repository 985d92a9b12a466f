using ShopClean.Domain.Common;

namespace ShopClean.Http.Authentication;

/// <summary>Why the token that a request came with was refused: set where there was a token and it was no good.</summary>
/// <remarks>
/// Such a request is refused on public routes too (RFC 6750, 3.1), so that a client with an expired token learns it instead of being
/// taken for a guest. The exception is signing in and refreshing (<c>Right.SignIn</c>): clients send their old token along, and could
/// never get a new one.
/// </remarks>
/// <param name="Error">The failure, for the envelope: 401, or 403 for a deactivated account.</param>
public sealed record AuthenticationFailureFeature(Error Error);
