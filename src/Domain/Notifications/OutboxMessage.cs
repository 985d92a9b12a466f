using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Notifications;

/// <summary>
/// Something to tell somebody, saved together with the change that caused it and delivered afterwards, at least once.
/// Every change raises <see cref="Aggregate.Version"/>: a node whose lease was taken over cannot record a late result.
/// </summary>
public sealed class OutboxMessage : Aggregate
{
    /// <summary>The longest <see cref="Type"/>.</summary>
    public const int MaxType = 60;

    /// <summary>The longest <see cref="Recipient"/>.</summary>
    public const int MaxRecipient = UserLimits.MaxEmail;

    /// <summary>The longest <see cref="Payload"/>: facts, which are short.</summary>
    public const int MaxPayload = 4000;

    /// <summary>The longest <see cref="LeaseOwner"/>; a longer name of a node is cut.</summary>
    public const int MaxLeaseOwner = 100;

    private OutboxMessage() { }

    /// <summary>What sort of message it is, which decides who delivers it, such as <c>verification-mail</c>.</summary>
    public string Type { get; private init; } = "";

    /// <summary>Whom it goes to: an address, or a number. Operators see it masked.</summary>
    public string Recipient { get; private init; } = "";

    /// <summary>The facts that its text is made of, as JSON. Never a secret: a link's token is made when the message is sent.</summary>
    public string Payload { get; private init; } = "";

    /// <summary>Where it is on its way.</summary>
    public OutboxState State { get; private set; }

    /// <summary>How often a node has begun to deliver it since it was enqueued or last retried by an operator.</summary>
    public int Attempts { get; private set; }

    /// <summary>Why the last attempt failed, on one line; null where none did.</summary>
    public string? LastError { get; private set; }

    /// <summary>When a node may next begin to deliver it (UTC): while it is processed, the end of the lease. Null once it is finished.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    /// <summary>The node that is delivering it; null while none is.</summary>
    public string? LeaseOwner { get; private set; }

    /// <summary>When it was delivered or given up (UTC); null before.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>A message that is due at once, or after a delay.</summary>
    /// <exception cref="ArgumentException">The type, the recipient or the payload is empty or too long: a mistake of the program.</exception>
    public static OutboxMessage Enqueue(string type, string recipient, string payload, DateTimeOffset now, TimeSpan delay = default)
    {
        EnsureFits(type, MaxType, nameof(type));
        EnsureFits(recipient, MaxRecipient, nameof(recipient));
        EnsureFits(payload, MaxPayload, nameof(payload));
        var message = new OutboxMessage
        {
            Type = type,
            Recipient = recipient,
            Payload = payload,
            NextAttemptAt = now + delay,
            CreatedAt = now,
        };
        message.Touch(now);
        return message;
    }

    /// <summary>Whether a node may begin to deliver it: it waited long enough, or the node that had it let its lease end.</summary>
    public bool IsDue(DateTimeOffset now) => NextAttemptAt <= now;

    /// <summary>
    /// A node takes the message for the time of a lease. A message whose attempts are used up (each of them ended with its node) is given up instead,
    /// or one that brings its node down would do so for ever.
    /// </summary>
    /// <returns>Whether the node is to deliver it.</returns>
    /// <exception cref="InvalidOperationException">It is not due.</exception>
    public bool Claim(string owner, DateTimeOffset now)
    {
        if (!IsDue(now))
        {
            throw new InvalidOperationException($"Message {Id} is not due before {NextAttemptAt:O}.");
        }

        if (OutboxRetries.AreUsedUp(Attempts))
        {
            GiveUp($"The node {LeaseOwner} stopped before it finished.", now);
            return false;
        }

        State = OutboxState.Processing;
        Attempts++;
        LeaseOwner = owner.Length <= MaxLeaseOwner ? owner : owner[..MaxLeaseOwner];
        NextAttemptAt = now + OutboxRetries.Lease;
        Touch(now);
        return true;
    }

    /// <summary>It was delivered.</summary>
    /// <exception cref="InvalidOperationException">No node has it.</exception>
    public void Succeed(DateTimeOffset now)
    {
        EnsureProcessing();
        LastError = null;
        Finish(OutboxState.Succeeded, now);
    }

    /// <summary>It could not be delivered: it waits for its next attempt, or is given up after the last one.</summary>
    /// <exception cref="InvalidOperationException">No node has it.</exception>
    public void Fail(string error, DateTimeOffset now)
    {
        EnsureProcessing();
        if (OutboxRetries.AreUsedUp(Attempts))
        {
            GiveUp(error, now);
            return;
        }

        LastError = OutboxErrorText.Clean(error, Recipient);
        Wait(now + OutboxRetries.DelayAfter(Attempts), now);
    }

    /// <summary>An operator has it tried again at once, with all attempts anew. Failed and waiting messages can be.</summary>
    public Result Retry(DateTimeOffset now)
    {
        if (State is OutboxState.Processing)
        {
            return OutboxErrors.InProgress;
        }

        if (State is OutboxState.Succeeded)
        {
            return OutboxErrors.AlreadyDelivered;
        }

        Attempts = 0;
        FinishedAt = null;
        Wait(now, now);
        return Result.Success;
    }

    /// <summary>Whether an operator may delete it: not while a node delivers it.</summary>
    public Result MayBeDeleted() => State is OutboxState.Processing ? OutboxErrors.InProgress : Result.Success;

    private void Wait(DateTimeOffset until, DateTimeOffset now)
    {
        State = OutboxState.Pending;
        LeaseOwner = null;
        NextAttemptAt = until;
        Touch(now);
    }

    private void GiveUp(string error, DateTimeOffset now)
    {
        LastError = OutboxErrorText.Clean(error, Recipient);
        Finish(OutboxState.Failed, now);
    }

    private void Finish(OutboxState state, DateTimeOffset now)
    {
        State = state;
        LeaseOwner = null;
        NextAttemptAt = null;
        FinishedAt = now;
        Touch(now);
    }

    private void EnsureProcessing()
    {
        if (State is not OutboxState.Processing)
        {
            throw new InvalidOperationException($"Message {Id} is {State}: nobody is delivering it.");
        }
    }

    private static void EnsureFits(string text, int max, string name)
    {
        if (text.Length == 0 || text.Length > max)
        {
            throw new ArgumentException($"It must have 1 to {max} characters.", name);
        }
    }
}
