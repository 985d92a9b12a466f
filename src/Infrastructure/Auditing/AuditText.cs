using System.Globalization;
using System.Text.Json;
using ShopClean.Domain.Common;

namespace ShopClean.Infrastructure.Auditing;

/// <summary>Formats values for the audit as the API would.</summary>
internal static class AuditText
{
    /// <summary>The value as text; null for none.</summary>
    public static string? Of(object? value) =>
        value switch
        {
            null => null,
            string text => Excerpt.Of(text),
            bool truth => truth ? "true" : "false",
            Enum choice => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString()),
            DateTimeOffset time => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            // 49.90 and 49.9 are the same price; databases return either.
            Money money => Of(money.Amount),
            decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
            _ => throw new NotSupportedException($"The audit cannot show {value.GetType()}."),
        };
}
