using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ShopClean.Application.Common.Querying.Fields;

/// <summary>Points in time: an ISO 8601 date, or date and time; UTC where no offset is written.</summary>
internal sealed class InstantType : FieldType
{
    public static readonly InstantType Instance = new();

    private const string Canonical = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    private static readonly string[] Readable =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    private InstantType()
        : base(
            "a date such as 2026-01-31 or a time such as 2026-01-31T09:30:00Z",
            Operator.Eq,
            Operator.Ne,
            Operator.Gt,
            Operator.Gte,
            Operator.Lt,
            Operator.Lte
        ) { }

    public override bool TryParse(string text, [NotNullWhen(true)] out object? value)
    {
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var isInstant = DateTimeOffset.TryParseExact(text, Readable, CultureInfo.InvariantCulture, utc, out var instant);
        value = isInstant ? instant : null;
        return isInstant;
    }

    public override string Format(object value) => ((DateTimeOffset)value).UtcDateTime.ToString(Canonical, CultureInfo.InvariantCulture);
}
