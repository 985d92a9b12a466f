using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Common;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>
/// Stores idempotency keys in the database. The key's row is inserted first: a second request with the same key waits at the unique index until the first
/// has committed or rolled back, on whichever node it runs.
/// </summary>
internal sealed class IdempotencyStore(ShopDbContext context, TimeProvider clock) : IIdempotencyStore
{
    public async Task<Replay> RunOnceAsync(IdempotentRequest request, Func<Task<FirstAnswer>> first, CancellationToken ct)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        var row = NewRow(request);
        if (!await TryInsertAsync(row, ct))
        {
            await transaction.RollbackAsync(ct);
            // One that is too old to count and not yet cleaned away makes room. Of several who find it so, one is the first again.
            return await ForgetAsync(request, ct) ? await RunOnceAsync(request, first, ct) : await RecallAsync(request, ct);
        }

        var (fate, answer) = await first();
        if (fate != FirstAnswerFate.Undone)
        {
            await FinishAsync(row, answer, ct);
            await transaction.CommitAsync(ct);
        }

        return new Replay(ReplayOutcome.First);
    }

    private async Task FinishAsync(IdempotencyKey row, byte[]? answer, CancellationToken ct)
    {
        // Discards changes of a refused use case, which must not be saved here.
        context.ChangeTracker.Clear();
        if (answer is null)
        {
            context.Remove(row);
        }
        else
        {
            row.Answer = answer;
            context.Attach(row).Property(key => key.Answer).IsModified = true;
        }

        await context.SaveChangesAsync(ct);
    }

    private IdempotencyKey NewRow(IdempotentRequest request) =>
        new()
        {
            Scope = request.Scope,
            KeyHash = request.KeyHash,
            RequestHash = request.RequestHash,
            CreatedAt = clock.GetUtcNow(),
        };

    private async Task<bool> TryInsertAsync(IdempotencyKey row, CancellationToken ct)
    {
        try
        {
            context.Add(row);
            await context.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException exception) when (SaveFailures.IsUniqueViolation(exception))
        {
            return false;
        }
        finally
        {
            // The use case starts with an empty change tracker.
            context.ChangeTracker.Clear();
        }
    }

    private async Task<Replay> RecallAsync(IdempotentRequest request, CancellationToken ct)
    {
        var known = await Rows(request).AsNoTracking().SingleOrDefaultAsync(ct);
        return known?.RequestHash == request.RequestHash
            ? new Replay(ReplayOutcome.Repeated, known.Answer)
            : new Replay(ReplayOutcome.Mismatch);
    }

    private async Task<bool> ForgetAsync(IdempotentRequest request, CancellationToken ct)
    {
        var forgotten = clock.GetUtcNow() - IdempotencyKey.Memory;
        return await Rows(request).Where(key => key.CreatedAt < forgotten).ExecuteDeleteAsync(ct) > 0;
    }

    private IQueryable<IdempotencyKey> Rows(IdempotentRequest request) =>
        context.Set<IdempotencyKey>().Where(key => key.Scope == request.Scope && key.KeyHash == request.KeyHash);
}
