namespace ShopClean.Application.Notifications;

/// <summary>What a message is made of: facts, never secrets. It is kept as JSON, so old rows must stay readable: add fields, rename none.</summary>
public interface IOutboxContent
{
    /// <summary>The stable name of this sort of message, such as <c>verification-mail</c>; operators filter by it.</summary>
    static abstract string Type { get; }

    /// <summary>What operators read on its jobs, before the masked recipient, such as <c>Verification mail</c>.</summary>
    static abstract string Title { get; }

    /// <summary>The user whom the message is to or about: it is deleted with the account. Null where it is nobody's, or only its address tells whose it is.</summary>
    /// <remarks>Names, addresses and numbers of anybody else don't belong into a content: only keys, from which the handler reads the rest.</remarks>
    long? UserId { get; }
}

/// <summary>The outbox: messages that are saved with the change that caused them.</summary>
public interface IOutbox
{
    /// <summary>
    /// Adds a message to the current unit of work. It is saved, or not, with the change that caused it, and delivered soon after the commit.
    /// </summary>
    /// <param name="content">The facts.</param>
    /// <param name="recipient">Whom it goes to, such as an address.</param>
    /// <param name="delay">How long it waits before its first delivery; it may take a few seconds longer.</param>
    /// <typeparam name="TContent">The sort of message; a handler for it must be registered.</typeparam>
    void Enqueue<TContent>(TContent content, string recipient, TimeSpan delay = default)
        where TContent : IOutboxContent;
}

/// <summary>
/// Delivers one sort of message, in a scope of its own. It may be called twice for one message (a node can die after the delivery and before it is recorded),
/// and when the facts have changed: it reads what it needs anew, and returns without doing anything when there is nothing left to tell.
/// </summary>
/// <typeparam name="TContent">The sort of message.</typeparam>
public interface IOutboxHandler<in TContent>
    where TContent : IOutboxContent
{
    /// <summary>Delivers the message.</summary>
    /// <param name="content">The facts.</param>
    /// <param name="recipient">Whom it goes to.</param>
    /// <param name="ct">Cancelled when the delivery takes too long.</param>
    /// <exception cref="Exception">It was not delivered, and is tried again later; operators read the exception's message.</exception>
    Task DeliverAsync(TContent content, string recipient, CancellationToken ct);
}
