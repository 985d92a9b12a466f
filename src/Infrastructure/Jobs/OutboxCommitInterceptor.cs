using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>
/// Signals after the commit of a context that messages were added to: after its save, or after the transaction of the use case. An unneeded signal does
/// no harm (a pooled context may remember a message that was never saved); a missing one costs the wait for the next poll.
/// </summary>
internal sealed class OutboxCommitInterceptor(IOutboxSignal signal) : ISaveChangesInterceptor, IDbTransactionInterceptor
{
    private static readonly object Noted = new();
    private readonly ConditionalWeakTable<DbContext, object> withMessages = [];

    /// <summary>Remembers that a message was added to the context. (Searching its change tracker would slow down every save.)</summary>
    public void Note(DbContext context) => withMessages.AddOrUpdate(context, Noted);

    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        SignalUnlessInTransaction(eventData.Context);
        return result;
    }

    public ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        SignalUnlessInTransaction(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Signal(eventData.Context);

    public Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Signal(eventData.Context);
        return Task.CompletedTask;
    }

    private void SignalUnlessInTransaction(DbContext? context)
    {
        if (context?.Database.CurrentTransaction is null)
        {
            Signal(context);
        }
    }

    private void Signal(DbContext? context)
    {
        if (context is not null && withMessages.Remove(context))
        {
            signal.Notify();
        }
    }
}
