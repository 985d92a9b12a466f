using ShopClean.Domain.Common;

namespace ShopClean.Application.Common;

/// <summary>Writes what a use case changed, all of it or nothing.</summary>
public interface IUnitOfWork
{
    /// <summary>Saves everything that was added, changed and removed.</summary>
    /// <returns>
    /// A conflict where a unique value is taken or a needed row would go, a failed precondition where the same thing was changed meanwhile.
    /// </returns>
    Task<Result> SaveAsync(CancellationToken ct);

    /// <summary>Saves as <see cref="SaveAsync(CancellationToken)"/>, if the client saw the version of the aggregate that was loaded (<c>If-Match</c>).</summary>
    /// <param name="guarded">The aggregate that the client asked to change.</param>
    /// <param name="ct">Cancels.</param>
    Task<Result> SaveAsync(Aggregate guarded, CancellationToken ct);

    /// <summary>
    /// Holds a row for the rest of the transaction: everybody else who holds or changes it waits. What is loaded after it is current until the save,
    /// so a change relative to what is there loses no other one. Nothing happens where there is no such row.
    /// </summary>
    /// <param name="id">The row's key.</param>
    /// <param name="ct">Cancels.</param>
    /// <typeparam name="T">The kind of row.</typeparam>
    Task HoldAsync<T>(long id, CancellationToken ct)
        where T : Aggregate;

    /// <summary>
    /// Whether the database rolled a use case back as the victim of a deadlock: nothing of it was saved, and it may run again, except within a transaction
    /// that has to go on.
    /// </summary>
    bool WasGivenUp(Exception failure);

    /// <summary>Discards what was added, changed and loaded since the last save, so that a use case can run again.</summary>
    void Discard();

    /// <summary>Runs several saves as one: either all of them happen or, when one fails, none.</summary>
    Task<TOutcome> InTransactionAsync<TOutcome>(Func<Task<TOutcome>> work, CancellationToken ct)
        where TOutcome : IOutcome<TOutcome>;
}
