using System.Text.Json.Serialization;

namespace ShopClean.Http.Answers;

/// <summary>What every good answer looks like.</summary>
/// <typeparam name="T">What it carries.</typeparam>
public sealed record Envelope<T>
{
    /// <summary>Always true.</summary>
    public bool Success => true;

    /// <summary>One sentence for people.</summary>
    public required string Message { get; init; }

    /// <summary>What was asked for; absent where nothing was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public T? Data { get; init; }

    /// <summary>What happened, for programs.</summary>
    public required string Code { get; init; }

    /// <summary>When it was answered (UTC).</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>What there is to say about a list; absent for anything else.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public object? Meta { get; init; }
}

/// <summary>What every failure looks like.</summary>
public sealed record FailureEnvelope
{
    /// <summary>Always false.</summary>
    public bool Success { get; }

    /// <summary>One sentence for people.</summary>
    public required string Message { get; init; }

    /// <summary>Facts that explain the failure; absent where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public object? Data { get; init; }

    /// <summary>What went wrong, for programs.</summary>
    public required string Code { get; init; }

    /// <summary>Seconds to wait before another try; absent where waiting does not help.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RetryAfter { get; init; }

    /// <summary>When it was answered (UTC).</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>Finds the request in the logs.</summary>
    public required string TraceId { get; init; }
}
