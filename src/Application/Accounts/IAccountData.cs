namespace ShopClean.Application.Accounts;

/// <summary>The data of an account in other tables, to be deleted with it.</summary>
public interface IAccountData
{
    /// <summary>The names of the shops that the user owns.</summary>
    Task<IReadOnlyList<string>> ShopsOfAsync(long userId, CancellationToken ct);

    /// <summary>
    /// Deletes the sessions, tokens, logins elsewhere and memberships of the user, and messages to or about the user or to an address that the account has or
    /// had. One that is being delivered at this moment stays until the outbox is cleaned.
    /// </summary>
    /// <param name="userId">The user.</param>
    /// <param name="email">The address that the account had.</param>
    /// <param name="phoneNumber">The phone number that it had.</param>
    /// <param name="ct">Cancels.</param>
    Task EraseAsync(long userId, string email, string? phoneNumber, CancellationToken ct);
}
