namespace ShopClean.Application.Common;

/// <summary>Remembers the first answer to a request that its client may repeat (<c>Idempotency-Key</c>).</summary>
public interface IIdempotencyStore
{
    /// <summary>
    /// Runs the first request of a key in one transaction with the memory of its answer, so that a crash leaves neither its effect nor its key.
    /// A second one that comes meanwhile waits for the first.
    /// </summary>
    /// <param name="request">The key, whose it is and what it stands for.</param>
    /// <param name="first">Answers the first request; null where the answer is not to be remembered, which undoes what was done.</param>
    /// <param name="ct">Cancels.</param>
    Task<Replay> RunOnceAsync(IdempotentRequest request, Func<Task<byte[]?>> first, CancellationToken ct);
}

/// <summary>A request that its client may repeat.</summary>
/// <param name="Scope">Whose key it is: two users may choose the same.</param>
/// <param name="KeyHash">The hash of the key.</param>
/// <param name="RequestHash">The hash of everything that makes it the same request.</param>
public sealed record IdempotentRequest(string Scope, string KeyHash, string RequestHash);

/// <summary>What became of a request that its client may repeat.</summary>
/// <param name="Outcome">Which it is.</param>
/// <param name="Answer">The first answer, where it is repeated.</param>
public sealed record Replay(ReplayOutcome Outcome, byte[]? Answer = null);

/// <summary>What became of a request that its client may repeat.</summary>
public enum ReplayOutcome
{
    /// <summary>It was the first one and has just been answered.</summary>
    First,

    /// <summary>It was answered before.</summary>
    Repeated,

    /// <summary>The key stands for another request.</summary>
    Mismatch,
}
