using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Notifications;

/// <summary>
/// A message of the outbox: saved together with the change that caused it and delivered afterwards, at least once. A job of the job engine delivers it;
/// the message decides which job may, and never lets one deliver it again.
/// </summary>
public sealed class OutboxMessage : Aggregate
{
    /// <summary>The longest <see cref="Type"/>.</summary>
    public const int MaxType = 60;

    /// <summary>The longest <see cref="Recipient"/>.</summary>
    public const int MaxRecipient = UserLimits.MaxEmail;

    /// <summary>The longest <see cref="Payload"/>: facts, which are short.</summary>
    public const int MaxPayload = 4000;

    /// <summary>The longest <see cref="JobId"/>.</summary>
    public const int MaxJobId = 40;

    private OutboxMessage() { }

    /// <summary>What sort of message it is, which decides who delivers it, such as <c>verification-mail</c>.</summary>
    public string Type { get; private init; } = "";

    /// <summary>The recipient: an address or a phone number. Operators see it masked.</summary>
    public string Recipient { get; private init; } = "";

    /// <summary>The user whom it is to or about, with whose account it is deleted; null where it is about no user, or the user is known by the address only.</summary>
    public long? UserId { get; private init; }

    /// <summary>The facts that its text is made of, as JSON. Never a secret: a link's token is made when the message is sent.</summary>
    public string Payload { get; private init; } = "";

    /// <summary>The key of the job that delivers it, in the words of the job engine; null until there is one.</summary>
    public string? JobId { get; private set; }

    /// <summary>Its state.</summary>
    public OutboxState State { get; private set; }

    /// <summary>How often a job has begun to deliver it since it was enqueued or last retried by an operator.</summary>
    public int Attempts { get; private set; }

    /// <summary>Why the last attempt failed, on one line; null where none did.</summary>
    public string? LastError { get; private set; }

    /// <summary>When it is delivered next (UTC); null while it is processed and once it is finished.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    /// <summary>When it was delivered (UTC); null before. A delivered message stays one, also when an operator deletes its job.</summary>
    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>When it was delivered, given up or deleted (UTC); null before.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>A message that is due at once, or after a delay.</summary>
    /// <param name="type">What sort of message it is.</param>
    /// <param name="recipient">Whom it goes to.</param>
    /// <param name="payload">The facts, as JSON.</param>
    /// <param name="now">The time.</param>
    /// <param name="delay">How long it waits before its first delivery.</param>
    /// <param name="userId">The user whom it is to or about.</param>
    /// <exception cref="ArgumentException">The type, the recipient or the payload is empty or too long: a mistake of the program.</exception>
    public static OutboxMessage Enqueue(
        string type,
        string recipient,
        string payload,
        DateTimeOffset now,
        TimeSpan delay = default,
        long? userId = null
    )
    {
        EnsureFits(type, MaxType, nameof(type));
        EnsureFits(recipient, MaxRecipient, nameof(recipient));
        EnsureFits(payload, MaxPayload, nameof(payload));
        var message = new OutboxMessage
        {
            Type = type,
            Recipient = recipient,
            UserId = userId,
            Payload = payload,
            NextAttemptAt = now + delay,
            CreatedAt = now,
        };
        message.Touch(now);
        return message;
    }

    /// <summary>A job was created that delivers it.</summary>
    /// <exception cref="ArgumentException">The key is empty or too long.</exception>
    public void HandOver(string jobId, DateTimeOffset now)
    {
        EnsureFits(jobId, MaxJobId, nameof(jobId));
        JobId = jobId;
        Touch(now);
    }

    /// <summary>
    /// A job begins to deliver it. Another job than the one that it was handed over to has nothing to do, and neither has any job once it is delivered or deleted.
    /// </summary>
    /// <returns>Whether this job is to deliver it.</returns>
    public bool Begin(string jobId, DateTimeOffset now)
    {
        if ((JobId is not null && JobId != jobId) || DeliveredAt is not null || State is OutboxState.Deleted)
        {
            return false;
        }

        // A job whose creator died before it could say so.
        JobId = jobId;
        State = OutboxState.Processing;
        Attempts++;
        NextAttemptAt = null;
        Touch(now);
        return true;
    }

    /// <summary>
    /// Whether a job may be delivering it at this moment, so that a second run of the same job has to wait: when an operator starts a job again that is
    /// running, or starts it twice.
    /// </summary>
    public bool IsBeingDelivered(DateTimeOffset now) => State is OutboxState.Processing && now < UpdatedAt + OutboxRetries.Timeout;

    /// <summary>It was delivered, whatever an operator did to its job meanwhile.</summary>
    public void Succeed(DateTimeOffset now)
    {
        LastError = null;
        DeliveredAt = now;
        Finish(OutboxState.Succeeded, now);
    }

    /// <summary>Its job runs later: again after a failure, or because an operator wants so. A delivered message stays delivered.</summary>
    /// <param name="until">When the job runs.</param>
    /// <param name="error">Why the attempt failed; null where none did.</param>
    /// <param name="now">The time.</param>
    public void Postpone(DateTimeOffset until, string? error, DateTimeOffset now)
    {
        if (DeliveredAt is null)
        {
            LastError = error is null ? LastError : OutboxErrorText.Clean(error, Recipient);
            Wait(until, now);
        }
    }

    /// <summary>An operator has its job run again at once, with all attempts anew. A delivered message stays delivered.</summary>
    public void Requeue(DateTimeOffset now)
    {
        if (DeliveredAt is not null)
        {
            Finish(OutboxState.Succeeded, DeliveredAt.Value);
            return;
        }

        Attempts = 0;
        Wait(now, now);
    }

    /// <summary>Its job was given up.</summary>
    public void Fail(string error, DateTimeOffset now)
    {
        if (DeliveredAt is null)
        {
            LastError = OutboxErrorText.Clean(error, Recipient);
            Finish(OutboxState.Failed, now);
        }
    }

    /// <summary>An operator deleted its job.</summary>
    public void Delete(DateTimeOffset now) => Finish(OutboxState.Deleted, now);

    /// <summary>Its job is gone: it gets a new one.</summary>
    public void Release(DateTimeOffset now)
    {
        JobId = null;
        Requeue(now);
    }

    /// <summary>Whether an operator may have it delivered again: not while it is processed, and never once it was delivered.</summary>
    public Result MayBeRetried() =>
        State is OutboxState.Processing ? OutboxErrors.InProgress
        : DeliveredAt is not null ? OutboxErrors.AlreadyDelivered
        : Result.Success;

    /// <summary>Whether an operator may delete it: not while it is processed.</summary>
    public Result MayBeDeleted() => State is OutboxState.Processing ? OutboxErrors.InProgress : Result.Success;

    private void Wait(DateTimeOffset until, DateTimeOffset now)
    {
        State = OutboxState.Pending;
        NextAttemptAt = until;
        FinishedAt = null;
        Touch(now);
    }

    private void Finish(OutboxState state, DateTimeOffset now)
    {
        State = state;
        NextAttemptAt = null;
        FinishedAt = now;
        Touch(now);
    }

    private static void EnsureFits(string text, int max, string name)
    {
        if (text.Length == 0 || text.Length > max)
        {
            throw new ArgumentException($"It must have 1 to {max} characters.", name);
        }
    }
}
