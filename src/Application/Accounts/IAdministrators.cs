namespace ShopClean.Application.Accounts;

/// <summary>The administrators as a group: whoever makes it smaller looks at all of it first.</summary>
public interface IAdministrators
{
    /// <summary>
    /// Holds the rows of all administrators, and of a user beside them, for the rest of the transaction, so that two who put each other out come one after the
    /// other: the second sees what the first left. They are held by one order, so that nobody who holds some of them waits for the others.
    /// </summary>
    /// <param name="userId">The user who is to be changed.</param>
    /// <param name="ct">Cancels.</param>
    Task HoldWithAsync(long userId, CancellationToken ct);
}
