namespace ShopClean.Infrastructure.Persistence;

/// <summary>The memory of one answered request. The answer is encrypted with the client's key, of which only a hash is kept: it may hold tokens.</summary>
internal sealed class IdempotencyKey
{
    /// <summary>How long an answer is remembered.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    /// <summary>Whose key it is.</summary>
    public required string Scope { get; init; }

    /// <summary>The hash of the key.</summary>
    public required string KeyHash { get; init; }

    /// <summary>The hash of the request.</summary>
    public required string RequestHash { get; init; }

    /// <summary>The encrypted answer; empty while the first request runs, which nobody else sees.</summary>
    public byte[] Answer { get; set; } = [];

    /// <summary>When the first request came (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
