namespace ShopClean.Application.Common;

/// <summary>Remembers the first answer to a request that its client may repeat (<c>Idempotency-Key</c>).</summary>
public interface IIdempotencyStore
{
    /// <summary>
    /// Carries out the first request of a key and commits what it changed together with its answer: a crash leaves neither. One that comes meanwhile waits
    /// for a few seconds, without a connection, and is then told to come again.
    /// </summary>
    /// <param name="request">The key, whose it is and what it stands for.</param>
    /// <param name="first">Answers the first request.</param>
    /// <param name="ct">Cancels.</param>
    Task<Replay> RunOnceAsync(IdempotentRequest request, Func<Task<FirstAnswer>> first, CancellationToken ct);
}

/// <summary>What becomes of the first answer to a request that its client may repeat.</summary>
/// <param name="Fate">Which it is.</param>
/// <param name="Answer">The answer, where it is remembered.</param>
public sealed record FirstAnswer(FirstAnswerFate Fate, byte[]? Answer = null);

/// <summary>What becomes of the first answer to a request that its client may repeat.</summary>
public enum FirstAnswerFate
{
    /// <summary>What was done is committed together with the answer.</summary>
    Remembered,

    /// <summary>
    /// What was done is committed and the answer forgotten: a refusal that may turn out otherwise next time. A use case that refuses and saves
    /// all the same means to, as one that ends the session of a stolen token.
    /// </summary>
    Forgotten,

    /// <summary>What was done is undone: the server stumbled.</summary>
    Undone,
}

/// <summary>A request that its client may repeat.</summary>
/// <param name="Scope">Whose key it is: two users may choose the same.</param>
/// <param name="KeyHash">The hash of the key.</param>
/// <param name="RequestHash">The hash of everything that makes it the same request.</param>
public sealed record IdempotentRequest(string Scope, string KeyHash, string RequestHash);

/// <summary>The outcome of a request that its client may repeat.</summary>
/// <param name="Outcome">Which it is.</param>
/// <param name="Answer">The first answer, where it is repeated.</param>
public sealed record Replay(ReplayOutcome Outcome, byte[]? Answer = null);

/// <summary>The outcome of a request that its client may repeat.</summary>
public enum ReplayOutcome
{
    /// <summary>It was the first one and has just been answered.</summary>
    First,

    /// <summary>It was answered before.</summary>
    Repeated,

    /// <summary>The key stands for another request.</summary>
    Mismatch,

    /// <summary>The first one is still being carried out.</summary>
    Underway,
}
