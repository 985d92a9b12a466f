using ShopClean.Application.Common;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>
/// Carries out a repeatable request once. Its key is claimed in a statement of its own; the transaction is begun by the first change and committed with the
/// answer, by the attempt that still owns the key (see docs/adr/0028).
/// </summary>
internal sealed class IdempotencyStore(
    ShopDbContext context,
    IdempotencyClaims claims,
    IdempotencyLeases leases,
    DeferredCommit deferred,
    TimeProvider clock
) : IIdempotencyStore
{
    // Five seconds in all: after them the client is told to wait.
    private static readonly int[] WaitsInMilliseconds = [20, 40, 80, 160, 300, 400, 1000, 1500, 1500];

    public async Task<Replay> RunOnceAsync(IdempotentRequest request, Func<Task<FirstAnswer>> first, CancellationToken ct) =>
        await ClaimAsync(request, ct) switch
        {
            { Known: { } known } => known,
            { Claim: { } claim } => await RunAsync(claim, first, ct),
            _ => new Replay(ReplayOutcome.Underway),
        };

    private async Task<ClaimAttempt> ClaimAsync(IdempotentRequest request, CancellationToken ct)
    {
        foreach (var wait in WaitsInMilliseconds)
        {
            if (await claims.TryClaimAsync(request, ct) is var attempt && attempt != default)
            {
                return attempt;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(wait), clock, ct);
        }

        return await claims.TryClaimAsync(request, ct);
    }

    private async Task<Replay> RunAsync(IdempotencyKey claim, Func<Task<FirstAnswer>> first, CancellationToken ct)
    {
        var isFinished = false;
        try
        {
            deferred.IsOn = true;
            var answer = await leases.KeepAsync(claim, first);
            if (answer.Fate == FirstAnswerFate.Undone)
            {
                return new Replay(ReplayOutcome.First);
            }

            isFinished = await CommitAsync(claim, answer.Answer, ct);
            return new Replay(isFinished ? ReplayOutcome.First : ReplayOutcome.Underway);
        }
        finally
        {
            await EndAsync();
            if (!isFinished)
            {
                // Whether or not the client is still there. It leaves a key alone that was answered or taken over.
                await claims.ReleaseAsync(claim, CancellationToken.None);
            }
        }
    }

    // A request that lost its key to another attempt must not commit what it changed.
    private async Task<bool> CommitAsync(IdempotencyKey claim, byte[]? answer, CancellationToken ct)
    {
        var isOwner = answer is null ? await claims.ReleaseAsync(claim, ct) : await claims.AnswerAsync(claim, answer, ct);
        if (isOwner && context.Database.CurrentTransaction is { } changes)
        {
            await changes.CommitAsync(ct);
        }

        return isOwner;
    }

    // Rolls back what was not committed.
    private async Task EndAsync()
    {
        deferred.IsOn = false;
        if (context.Database.CurrentTransaction is { } open)
        {
            await open.DisposeAsync();
        }
    }
}
