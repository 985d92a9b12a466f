using ShopClean.Domain.Accounts;
using ShopClean.Domain.Auditing;

namespace ShopClean.Application.Auditing;

/// <summary>
/// Writes events to the audit that change no audited value. Changes of values need no call: they are written when the unit of work is saved.
/// </summary>
public interface IAuditTrail
{
    /// <summary>Notes an event, saved with the unit of work or not at all.</summary>
    /// <param name="action">What happened.</param>
    /// <param name="userId">To whose account.</param>
    /// <param name="by">Who did it; null for the caller.</param>
    /// <param name="reason">Why; null where the action says it.</param>
    /// <param name="from">From where; null for where the request comes from.</param>
    void Note(AuditAction action, long userId, long? by = null, string? reason = null, ClientTrace? from = null);

    /// <summary>Notes what the caller did to a background job, saved with the unit of work or not at all.</summary>
    /// <param name="action">What was done.</param>
    /// <param name="messageId">The message that the job delivers; null for a job that delivers none.</param>
    /// <param name="name">What the job is called, where it has no message.</param>
    void NoteJob(AuditAction action, long? messageId, string? name = null);

    /// <summary>
    /// Counts an attempt that came to nothing. It is saved within a second or two, apart from the request: equal ones of a minute become two entries at most,
    /// and of many different ones some are only counted, so that no flood of them fills the database.
    /// </summary>
    /// <param name="action">What was attempted.</param>
    /// <param name="userId">On whose account; null where there is none.</param>
    /// <param name="reason">Why it came to nothing.</param>
    void CountRefused(AuditAction action, long? userId, string reason);
}
