using ShopClean.Application.Common;
using ShopClean.Domain.Auditing;

namespace ShopClean.Application.Auditing;

/// <summary>One line of a shop's audit, as its owner sees it: nothing of where people were when they changed it.</summary>
public record ShopAuditEntryResponse
{
    /// <summary>The line's key.</summary>
    public long Id { get; init; }

    /// <summary>What was done.</summary>
    public AuditAction Action { get; init; }

    /// <summary>To what sort of thing.</summary>
    public AuditSubject Entity { get; init; }

    /// <summary>To which one; null where it is unknown.</summary>
    public long? EntityId { get; init; }

    /// <summary>Who did it, as they are called now; null for guests and for what the program does by itself.</summary>
    public PersonResponse? User { get; init; }

    /// <summary>The values before and after; secrets are <c>***</c>, and personal data is masked.</summary>
    public IReadOnlyList<AuditChange> Changes { get; init; } = [];

    /// <summary>When.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>One line of the audit, as administrators see it.</summary>
public sealed record AuditEntryResponse : ShopAuditEntryResponse
{
    /// <summary>The shop that it belongs to; null where none does.</summary>
    public long? ShopId { get; init; }

    /// <summary>From which address; null where nobody asked for it over the network.</summary>
    public string? IpAddress { get; init; }

    /// <summary>With what, in words: <c>Firefox on Linux</c>.</summary>
    public string Device { get; init; } = "";

    /// <summary>With what, in the client's own words, cut at 200 characters; null where it said nothing.</summary>
    public string? UserAgent { get; init; }

    /// <summary>What finds the request in the logs.</summary>
    public string? TraceId { get; init; }
}
