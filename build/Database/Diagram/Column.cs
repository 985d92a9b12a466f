using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ShopClean.Build.Database.Diagram;

/// <summary>One column in mermaid's words: <c>varchar(100) name UK "null"</c>.</summary>
internal static class Column
{
    public static string Describe(IProperty column)
    {
        var (type, detail) = TypeOf(column);
        string[] notes = [.. detail is null ? [] : (string[])[detail], .. column.IsNullable ? (string[])["null"] : []];
        var parts = new[]
        {
            type,
            column.GetColumnName(),
            string.Join(", ", Keys(column)),
            notes.Length == 0 ? "" : $"\"{string.Join(", ", notes)}\"",
        };
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    private static IEnumerable<string> Keys(IProperty column)
    {
        if (column.IsPrimaryKey())
        {
            yield return "PK";
        }

        if (column.IsForeignKey())
        {
            yield return "FK";
        }

        if (column.GetContainingIndexes().Any(index => index.IsUnique && index.Properties.Count == 1))
        {
            yield return "UK";
        }
    }

    // Mermaid takes one word without a comma as a type, so numeric(18,2) tells its digits beside it.
    private static (string Type, string? Detail) TypeOf(IProperty column)
    {
        var type = column
            .GetColumnType()
            .Replace("character varying", "varchar", StringComparison.Ordinal)
            .Replace("timestamp", "timestamptz", StringComparison.Ordinal)
            .Replace(" with time zone", "", StringComparison.Ordinal)
            .Replace("double precision", "float8", StringComparison.Ordinal)
            .Replace(' ', '_');
        var comma = type.IndexOf(',', StringComparison.Ordinal);
        return comma < 0
            ? (type, null)
            : (type[..type.IndexOf('(', StringComparison.Ordinal)], $"{type[(comma - 2)..^1].TrimStart('(')} digits");
    }
}
