using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ShopClean.Application.Common;
using ShopClean.Domain.Common;
using ShopClean.Infrastructure.Persistence.Declarations;

namespace ShopClean.Infrastructure.Persistence;

internal sealed class UnitOfWork(
    ShopDbContext context,
    IPreconditions preconditions,
    DomainEvents events,
    IChangeRecorder recorder,
    DeferredCommit deferred
) : IUnitOfWork
{
    public Task<Result> SaveAsync(CancellationToken ct) =>
        deferred.IsOn && context.Database.CurrentTransaction is null ? InTransactionAsync(() => SaveNowAsync(ct), ct) : SaveNowAsync(ct);

    public async Task<Result> SaveAsync(Aggregate guarded, CancellationToken ct)
    {
        // The version that was loaded: the same one that the UPDATE compares.
        var loaded = context.Entry(guarded).Property(aggregate => aggregate.Version).OriginalValue;
        return preconditions.AllowChangeOf(loaded)
            ? await SaveAsync(ct)
            : Error.Stale(EntityDeclarations.Of(context).NameOf(guarded.GetType()));
    }

    public Task HoldAsync<T>(long id, CancellationToken ct)
        where T : Aggregate => context.LockAsync(context.Model.FindEntityType(typeof(T))!.GetTableName()!, "id", id, ct);

    public bool WasGivenUp(Exception failure) => context.Database.CurrentTransaction is null && SaveFailures.IsDeadlock(failure);

    public void Discard() => context.ChangeTracker.Clear();

    public async Task<TOutcome> InTransactionAsync<TOutcome>(Func<Task<TOutcome>> work, CancellationToken ct)
        where TOutcome : IOutcome<TOutcome>
    {
        if (context.Database.CurrentTransaction is { } outer)
        {
            return await WithinAsync(outer, work, ct);
        }

        var transaction = await context.Database.BeginTransactionAsync(ct);
        var isLeftOpen = false;
        try
        {
            var outcome = await work();
            isLeftOpen = !outcome.IsFailure && deferred.IsOn;
            if (!outcome.IsFailure && !deferred.IsOn)
            {
                await transaction.CommitAsync(ct);
            }

            return outcome;
        }
        finally
        {
            if (!isLeftOpen)
            {
                await transaction.DisposeAsync();
            }
        }
    }

    private async Task<Result> SaveNowAsync(CancellationToken ct)
    {
        try
        {
            await events.PublishAsync(ct);
            await recorder.SaveAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateConcurrencyException stale)
        {
            return Error.Stale(SaveFailures.NameOf(stale, context));
        }
        catch (DbUpdateException refused) when (SaveFailures.Explain(refused, context) is { } error)
        {
            return error;
        }
    }

    private static async Task<TOutcome> WithinAsync<TOutcome>(IDbContextTransaction outer, Func<Task<TOutcome>> work, CancellationToken ct)
        where TOutcome : IOutcome<TOutcome>
    {
        const string Start = "use_case";
        await outer.CreateSavepointAsync(Start, ct);
        var outcome = await work();
        if (outcome.IsFailure)
        {
            await outer.RollbackToSavepointAsync(Start, ct);
        }

        return outcome;
    }
}
