namespace ShopClean.Application.Accounts;

/// <summary>Guards that at least one administrator remains.</summary>
public interface IAdministrators
{
    /// <summary>
    /// Holds the rows of all administrators and of a user for the rest of the transaction, so that two administrators who deactivate each other run one
    /// after the other. Rows are held in one order, to avoid deadlocks.
    /// </summary>
    /// <param name="userId">The user who is to be changed.</param>
    /// <param name="ct">Cancels.</param>
    Task HoldWithAsync(long userId, CancellationToken ct);
}
