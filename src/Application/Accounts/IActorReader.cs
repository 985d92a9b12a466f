using ShopClean.Domain.Access;

namespace ShopClean.Application.Accounts;

/// <summary>Reads the present state of the user and session of a valid access token.</summary>
/// <remarks>It runs on each request with a token, so that a deactivation, a new role or an ended session takes effect at once.</remarks>
public interface IActorReader
{
    /// <summary>The user and the state of the session; null where there is no such user (any more).</summary>
    /// <param name="userId">The user.</param>
    /// <param name="sessionId">The session, which counts as live only if it is this user's.</param>
    /// <param name="cancellationToken">Stops when the client is gone.</param>
    Task<ActorSnapshot?> FindAsync(long userId, long sessionId, CancellationToken cancellationToken);
}

/// <summary>A user as rights need it, read in one go.</summary>
/// <param name="UserId">The user's key.</param>
/// <param name="Username">The user's name.</param>
/// <param name="IsAdmin">Whether the user administers the marketplace.</param>
/// <param name="IsVerified">Whether the user's address is verified.</param>
/// <param name="IsActive">Whether the user may use the account.</param>
/// <param name="SessionIsLive">Whether the session is the user's, has not ended and has not expired.</param>
/// <param name="Shops">The user's role in each shop.</param>
public sealed record ActorSnapshot(
    long UserId,
    string Username,
    bool IsAdmin,
    bool IsVerified,
    bool IsActive,
    bool SessionIsLive,
    IReadOnlyDictionary<long, ShopRole> Shops
)
{
    /// <summary>The actor for the rules of access.</summary>
    public Actor ToActor() =>
        new()
        {
            UserId = UserId,
            IsAdmin = IsAdmin,
            IsVerified = IsVerified,
            Shops = Shops,
        };
}
