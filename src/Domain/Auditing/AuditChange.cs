using System.Text.Encodings.Web;
using System.Text.Json;

namespace ShopClean.Domain.Auditing;

/// <summary>One value before and after, as text: the latter is what the answer of the API would show, but not at any length.</summary>
/// <param name="Field">Which value, such as <c>price</c>, <c>members.17.role</c> or <c>attributes.color</c>.</param>
/// <param name="From">Before; null where there was none.</param>
/// <param name="To">After; null where there is none.</param>
public sealed record AuditChange(string Field, string? From, string? To)
{
    /// <summary>How many changes an entry lists at most; a last one then says how many there were beside them.</summary>
    public const int MaxCount = 100;

    // It is read as JSON and never put into a page: texts stay readable in the database.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes changes as the entry keeps them.</summary>
    public static string Write(IReadOnlyCollection<AuditChange> changes) =>
        JsonSerializer.Serialize(changes.Count <= MaxCount ? changes : [.. changes.Take(MaxCount), More(changes.Count - MaxCount)], Json);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<AuditChange> Read(string text) => JsonSerializer.Deserialize<List<AuditChange>>(text, Json) ?? [];

    private static AuditChange More(int left) => new("more", From: null, left.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
