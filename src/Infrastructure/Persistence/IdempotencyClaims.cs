using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Common;

namespace ShopClean.Infrastructure.Persistence;

/// <summary>Claims idempotency keys. Each method is one short statement, or a few: no connection is held between them.</summary>
internal sealed class IdempotencyClaims(ShopDbContext context, TimeProvider clock)
{
    /// <summary>Claims the key of a request, takes it over where its owner died, or finds out what it stands for.</summary>
    public async Task<ClaimAttempt> TryClaimAsync(IdempotentRequest request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var known = await Rows(request).AsNoTracking().SingleOrDefaultAsync(ct);
        if (known?.CreatedAt < now - IdempotencyKey.Memory)
        {
            // Too old to count and not yet cleaned away.
            await Rows(request).Where(key => key.CreatedAt == known.CreatedAt).ExecuteDeleteAsync(ct);
            known = null;
        }

        return known switch
        {
            null => await InsertAsync(request, now, ct),
            _ when known.RequestHash != request.RequestHash => ClaimAttempt.Answered(new Replay(ReplayOutcome.Mismatch)),
            { Answer: { } answer } => ClaimAttempt.Answered(new Replay(ReplayOutcome.Repeated, answer)),
            _ when known.LeasedUntil < now => await TakeOverAsync(known, now, ct),
            _ => default,
        };
    }

    /// <summary>Saves the answer of a request that still owns its key.</summary>
    /// <returns>Whether it does.</returns>
    public async Task<bool> AnswerAsync(IdempotencyKey claim, byte[] answer, CancellationToken ct) =>
        await Owned(claim).ExecuteUpdateAsync(change => change.SetProperty(key => key.Answer, answer), ct) > 0;

    /// <summary>Gives up the key of a request that still owns it and has not been answered.</summary>
    /// <returns>Whether it does.</returns>
    public async Task<bool> ReleaseAsync(IdempotencyKey claim, CancellationToken ct) => await Owned(claim).ExecuteDeleteAsync(ct) > 0;

    /// <summary>Prolongs the lease of a request that is still carried out.</summary>
    public Task RenewAsync(IdempotencyKey claim, CancellationToken ct)
    {
        var until = clock.GetUtcNow() + IdempotencyKey.Lease;
        return Owned(claim).ExecuteUpdateAsync(change => change.SetProperty(key => key.LeasedUntil, until), ct);
    }

    private async Task<ClaimAttempt> InsertAsync(IdempotentRequest request, DateTimeOffset now, CancellationToken ct)
    {
        var claim = new IdempotencyKey
        {
            Scope = request.Scope,
            KeyHash = request.KeyHash,
            RequestHash = request.RequestHash,
            Owner = Guid.NewGuid(),
            LeasedUntil = now + IdempotencyKey.Lease,
            CreatedAt = now,
        };
        try
        {
            context.Add(claim);
            await context.SaveChangesAsync(ct);
            return ClaimAttempt.Claimed(claim);
        }
        catch (DbUpdateException exception) when (SaveFailures.IsUniqueViolation(exception))
        {
            return default;
        }
        finally
        {
            // The use case starts with an empty change tracker.
            context.ChangeTracker.Clear();
        }
    }

    private async Task<ClaimAttempt> TakeOverAsync(IdempotencyKey dead, DateTimeOffset now, CancellationToken ct)
    {
        var (owner, until) = (Guid.NewGuid(), now + IdempotencyKey.Lease);
        var taken = await Owned(dead)
            .Where(key => key.LeasedUntil < now)
            .ExecuteUpdateAsync(change => change.SetProperty(key => key.Owner, owner).SetProperty(key => key.LeasedUntil, until), ct);
        return taken == 0
            ? default
            : ClaimAttempt.Claimed(
                new IdempotencyKey
                {
                    Scope = dead.Scope,
                    KeyHash = dead.KeyHash,
                    RequestHash = dead.RequestHash,
                    Owner = owner,
                    LeasedUntil = until,
                    CreatedAt = dead.CreatedAt,
                }
            );
    }

    private IQueryable<IdempotencyKey> Rows(IdempotentRequest request) =>
        context.Set<IdempotencyKey>().Where(key => key.Scope == request.Scope && key.KeyHash == request.KeyHash);

    private IQueryable<IdempotencyKey> Owned(IdempotencyKey claim) =>
        context
            .Set<IdempotencyKey>()
            .Where(key => key.Scope == claim.Scope && key.KeyHash == claim.KeyHash && key.Owner == claim.Owner && key.Answer == null);
}

/// <summary>The outcome of claiming a key; the default value means that another request is being carried out under it.</summary>
/// <param name="Claim">The claimed key.</param>
/// <param name="Known">What the key stands for already.</param>
internal readonly record struct ClaimAttempt(IdempotencyKey? Claim, Replay? Known)
{
    public static ClaimAttempt Claimed(IdempotencyKey claim) => new(claim, Known: null);

    public static ClaimAttempt Answered(Replay known) => new(Claim: null, known);
}
