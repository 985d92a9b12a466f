namespace ShopClean.Application.Accounts;

/// <summary>
/// Makes the successors of refresh tokens. A token has one successor, which any node can make again while the token is at hand: so two exchanges
/// of one token at once can have the same answer, and nothing secret is kept for it.
/// </summary>
public interface IRefreshTokenChain
{
    /// <summary>The one successor of a token.</summary>
    /// <param name="token">The token that the client presents.</param>
    /// <param name="seed">What was kept of it beside its hash.</param>
    OpaqueToken SuccessorOf(string token, string seed);

    /// <summary>A seed for a new token.</summary>
    string CreateSeed();
}
