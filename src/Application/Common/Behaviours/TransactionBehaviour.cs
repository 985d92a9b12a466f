using MediatR;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Common.Behaviours;

/// <summary>A request whose handler saves more than once, or changes rows without loading them: all of it happens, or nothing.</summary>
public interface ITransactional;

/// <summary>Gives <see cref="ITransactional"/> requests one transaction. The others need none: a single save is one already.</summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TOutcome">Its outcome.</typeparam>
public sealed class TransactionBehaviour<TRequest, TOutcome>(IUnitOfWork work) : IPipelineBehavior<TRequest, TOutcome>
    where TOutcome : IOutcome<TOutcome>
{
    /// <inheritdoc/>
    public Task<TOutcome> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next) =>
        request is ITransactional ? work.InTransactionAsync(() => next(), cancellationToken) : next();
}
