namespace ShopClean.Infrastructure.Persistence;

/// <summary>One request that may be repeated. Its answer is encrypted with the client's key, of which only a hash is kept: it may hold tokens.</summary>
internal sealed class IdempotencyKey
{
    /// <summary>How long an answer is remembered.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    /// <summary>How long a request holds its key before it has to renew the lease. A key whose lease is over may be taken over.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>Whose key it is.</summary>
    public required string Scope { get; init; }

    /// <summary>The hash of the key.</summary>
    public required string KeyHash { get; init; }

    /// <summary>The hash of the request.</summary>
    public required string RequestHash { get; init; }

    /// <summary>The attempt that carries the request out: only it may save an answer.</summary>
    public required Guid Owner { get; init; }

    /// <summary>Until when the owner holds the key (UTC); meaningless once there is an answer.</summary>
    public required DateTimeOffset LeasedUntil { get; init; }

    /// <summary>The encrypted answer; null while the request is carried out.</summary>
    public byte[]? Answer { get; init; }

    /// <summary>When the first request came (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
