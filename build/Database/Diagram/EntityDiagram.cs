using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Build.Database.Diagram;

/// <summary>Draws the tables as the EF Core model has them, in mermaid. A test keeps the file and the model together.</summary>
public static class EntityDiagram
{
    private const string Preamble = """
        # The tables

        Generated from the EF Core model by `dotnet run --project build/Database -- erd`; a test fails when the two differ.
        Types are PostgreSQL's. Every time is UTC; a row with `deleted_at` is shown by no read.


        """;

    /// <summary>Where the diagram is kept.</summary>
    public static string File { get; } = Path.Combine(Repository.Root, "docs", "erd.md");

    /// <summary>The whole file.</summary>
    public static string Draw()
    {
        using var context = Designs.Open(DatabaseProvider.PostgreSql);
        IEntityType[] tables = [.. context.Model.GetEntityTypes().OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal)];

        var text = new StringBuilder(Preamble.ReplaceLineEndings("\n")).Append("```mermaid\nerDiagram\n");
        foreach (var relation in tables.SelectMany(table => table.GetForeignKeys()).Select(Relate).Order(StringComparer.Ordinal))
        {
            text.Append("    ").Append(relation).Append('\n');
        }

        foreach (var table in tables)
        {
            Append(text, table);
        }

        return text.Append("```\n").ToString();
    }

    private static void Append(StringBuilder text, IEntityType table)
    {
        text.Append("    ").Append(table.GetTableName()).Append(" {\n");
        foreach (var column in ColumnsOf(table))
        {
            text.Append("        ").Append(Column.Describe(column)).Append('\n');
        }

        text.Append("    }\n");
    }

    // As the class declares them: the key, its own, then what every aggregate has.
    private static IEnumerable<IProperty> ColumnsOf(IEntityType table) =>
        table
            .GetProperties()
            .OrderBy(column => !column.IsPrimaryKey())
            .ThenBy(column => column.PropertyInfo?.DeclaringType != table.ClrType)
            .ThenBy(column => column.PropertyInfo?.MetadataToken);

    // Which column relates them, and whether the row may be without it.
    private static string Relate(IForeignKey key)
    {
        var principal = key.IsRequired ? "||" : "|o";
        var dependent = key.IsUnique ? "o|" : "o{";
        var columns = string.Join(", ", key.Properties.Select(property => property.GetColumnName()));
        return $"{key.PrincipalEntityType.GetTableName()} {principal}--{dependent} {key.DeclaringEntityType.GetTableName()} : {columns}";
    }
}
