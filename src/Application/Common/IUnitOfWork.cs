using ShopClean.Domain.Common;

namespace ShopClean.Application.Common;

/// <summary>Writes what a use case changed, all of it or nothing.</summary>
public interface IUnitOfWork
{
    /// <summary>Saves everything that was added, changed and removed.</summary>
    /// <returns>
    /// A conflict where a unique value is taken or a needed row would go, a failed precondition where somebody else changed the same thing meanwhile.
    /// </returns>
    Task<Result> SaveAsync(CancellationToken ct);

    /// <summary>Saves as <see cref="SaveAsync(CancellationToken)"/>, if the client saw the version of the aggregate that was loaded (<c>If-Match</c>).</summary>
    /// <param name="guarded">The aggregate that the client asked to change.</param>
    /// <param name="ct">Cancels.</param>
    Task<Result> SaveAsync(Aggregate guarded, CancellationToken ct);

    /// <summary>Forgets what was added, changed and loaded since the last save, so that a use case can try again.</summary>
    void Discard();

    /// <summary>Runs several saves as one: either all of them happen or, when one fails, none.</summary>
    Task<TOutcome> InTransactionAsync<TOutcome>(Func<Task<TOutcome>> work, CancellationToken ct)
        where TOutcome : IOutcome<TOutcome>;
}
