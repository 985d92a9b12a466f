namespace ShopClean.Application.Accounts;

/// <summary>Changes many sessions at once, without loading them.</summary>
public interface ISessionStore
{
    /// <summary>Ends every live session of a user. Within a transaction that changed the user's row before, no login that is under way escapes it.</summary>
    /// <returns>How many were ended.</returns>
    Task<int> EndAllAsync(long userId, DateTimeOffset now, CancellationToken ct);
}
