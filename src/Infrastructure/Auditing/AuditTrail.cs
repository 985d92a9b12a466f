using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Auditing;
using ShopClean.Application.Common;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Auditing;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Auditing;

/// <summary>Saves audit entries in the transaction of the changes.</summary>
/// <param name="context">The database.</param>
/// <param name="current">Who asks, and from where.</param>
/// <param name="refused">What is only counted.</param>
/// <param name="clock">The time.</param>
internal sealed class AuditTrail(ShopDbContext context, ICurrentActor current, RefusedAttempts refused, TimeProvider clock)
    : IAuditTrail,
        IChangeRecorder
{
    public void Note(AuditAction action, long userId, long? by = null, string? reason = null, ClientTrace? from = null)
    {
        var why = reason is null ? Array.Empty<AuditChange>() : [new AuditChange("reason", From: null, reason)];
        context.Add(EntryOf(new AuditEvent(action, AuditSubject.User, userId, why), by ?? current.Actor.UserId, from));
    }

    public void NoteJob(AuditAction action, long? messageId, string? name = null)
    {
        var called = name is null ? Array.Empty<AuditChange>() : [new AuditChange("job", From: null, name)];
        context.Add(EntryOf(new AuditEvent(action, AuditSubject.Job, messageId, called), current.Actor.UserId));
    }

    public void CountRefused(AuditAction action, long? userId, string reason) =>
        refused.Count(new RefusedAttempt(action, userId, reason, current.Client.IpAddress), current.Client.Device, current.TraceId);

    public async Task SaveAsync(CancellationToken ct)
    {
        var drafts = AuditDraft.Of(context.ChangeTracker);
        if (drafts.Exists(draft => draft.IsNew))
        {
            await SaveNewAsync(drafts, ct);
            return;
        }

        await SaveWithAsync(drafts, ct);
    }

    // Entries need the generated keys, so they are written after the changes, in the same transaction.
    private async Task SaveNewAsync(List<AuditDraft> drafts, CancellationToken ct)
    {
        if (context.Database.CurrentTransaction is not null)
        {
            await SaveBothAsync(drafts, ct);
            return;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        await SaveBothAsync(drafts, ct);
        await transaction.CommitAsync(ct);
    }

    private async Task SaveBothAsync(List<AuditDraft> drafts, CancellationToken ct)
    {
        await context.SaveChangesAsync(ct);
        await SaveWithAsync(drafts, ct);
    }

    private async Task SaveWithAsync(List<AuditDraft> drafts, CancellationToken ct)
    {
        var entries = drafts.ConvertAll(draft => EntryOf(draft.ToEvent(), current.Actor.UserId));
        context.AddRange(entries);
        try
        {
            await context.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // A repeated save audits again.
            entries.ForEach(entry => context.Entry(entry).State = EntityState.Detached);
            throw;
        }
    }

    private AuditEntry EntryOf(AuditEvent happened, long? userId, ClientTrace? from = null) =>
        AuditEntry.Of(happened, new AuditOrigin(userId, from ?? current.Client, current.TraceId), clock.GetUtcNow());
}
