using System.Text;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Auditing;

/// <summary>One line of the audit: who changed what, when, from where. Lines are added and never changed.</summary>
public sealed class AuditEntry : Entity
{
    /// <summary>The longest part of a <c>User-Agent</c> that is kept.</summary>
    public const int MaxUserAgent = Excerpt.MaxLength + 1;

    /// <summary>The longest name of a trace.</summary>
    public const int MaxTraceId = 64;

    private AuditEntry() { }

    /// <summary>What was done.</summary>
    public AuditAction Action { get; private init; }

    /// <summary>To what sort of thing.</summary>
    public AuditSubject Subject { get; private init; }

    /// <summary>To which one; null where it is unknown, as with a login under an unknown name.</summary>
    public long? SubjectId { get; private init; }

    /// <summary>The shop that it belongs to; null where none does.</summary>
    public long? ShopId { get; private init; }

    /// <summary>Who did it; null for guests and for what the program does by itself.</summary>
    public long? UserId { get; private init; }

    /// <summary>Who did it, as they are called now.</summary>
    public User? User { get; private init; }

    /// <summary>When (UTC).</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>From which address; null outside of requests.</summary>
    public string? IpAddress { get; private init; }

    /// <summary>With what, in the client's own words, harmless and cut; null where it said nothing.</summary>
    public string? UserAgent { get; private init; }

    /// <summary>What finds the request in the logs; null outside of requests.</summary>
    public string? TraceId { get; private init; }

    /// <summary>The values before and after, as <see cref="AuditChange.Write"/> writes them.</summary>
    public string Changes { get; private init; } = "[]";

    /// <summary>Creates a line of the audit.</summary>
    public static AuditEntry Of(AuditEvent happened, AuditOrigin origin, DateTimeOffset now) =>
        new()
        {
            Action = happened.Action,
            Subject = happened.Subject,
            SubjectId = happened.SubjectId,
            ShopId = happened.ShopId,
            Changes = AuditChange.Write(happened.Changes),
            UserId = origin.UserId,
            IpAddress = Cut(origin.Client.IpAddress, ClientTrace.MaxIpAddress),
            UserAgent = origin.Client.Device is { } device ? Harmless(device) : null,
            TraceId = Cut(origin.TraceId, MaxTraceId),
            CreatedAt = now,
        };

    private static string? Cut(string? text, int length) => text is { } given && given.Length > length ? given[..length] : text;

    // Control characters could act in a terminal or a spreadsheet.
    private static string Harmless(string text)
    {
        var shown = new StringBuilder(Excerpt.MaxLength);
        foreach (var rune in Excerpt.Of(text).EnumerateRunes())
        {
            shown.Append(Rune.IsControl(rune) ? new Rune(' ') : rune);
        }

        return shown.ToString();
    }
}

/// <summary>What happened.</summary>
/// <param name="Action">What was done.</param>
/// <param name="Subject">To what sort of thing.</param>
/// <param name="SubjectId">To which one; null where it is unknown.</param>
/// <param name="Changes">The values before and after.</param>
/// <param name="ShopId">The shop that it belongs to; null where none does.</param>
public sealed record AuditEvent(
    AuditAction Action,
    AuditSubject Subject,
    long? SubjectId,
    IReadOnlyCollection<AuditChange> Changes,
    long? ShopId = null
);

/// <summary>Who did something, and from where.</summary>
/// <param name="UserId">Who; null for unknown callers and the program.</param>
/// <param name="Client">From where.</param>
/// <param name="TraceId">In which request.</param>
public sealed record AuditOrigin(long? UserId, ClientTrace Client, string? TraceId);
