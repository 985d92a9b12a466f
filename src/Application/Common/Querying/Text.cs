using ShopClean.Application.Common.Querying.Expressions;

namespace ShopClean.Application.Common.Querying;

/// <summary>Text operations of specifications: in memory they run as they stand, Infrastructure rewrites them into SQL.</summary>
/// <remarks>The methods of <see cref="string"/> won't do: their case rules in memory and in SQL differ, and <c>%</c> would not stay an ordinary character.</remarks>
public static class Text
{
    /// <summary>Whether the text has the term anywhere in it, whatever its case; no text has none.</summary>
    public static bool Contains(string? text, string term) => text?.Contains(term, StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>Whether the text begins with the term, whatever its case; no text does not.</summary>
    public static bool StartsWith(string? text, string term) => text?.StartsWith(term, StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>Which text comes first: ordinally in memory, by the column's collation in SQL. No text comes last.</summary>
    public static int Compare(string? left, string? right) => KeyComparer.NullIsGreatest.Compare(left, right);
}
