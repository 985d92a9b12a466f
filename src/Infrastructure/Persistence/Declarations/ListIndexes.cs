using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ShopClean.Domain.Common;

namespace ShopClean.Infrastructure.Persistence.Declarations;

/// <summary>Adds indexes that lists need to the model.</summary>
internal static class ListIndexes
{
    /// <summary>The filter of an index without deleted rows, on both databases.</summary>
    public const string NotDeleted = "deleted_at IS NULL";

    /// <summary>The entity at the end of a path from another one.</summary>
    public static IMutableEntityType TargetOf<T>(this ModelBuilder model, IReadOnlyList<string> path) =>
        path.SkipLast(1).Aggregate(model.Model.FindEntityType(typeof(T))!, (entity, step) => entity.FindNavigation(step)!.TargetEntityType);

    /// <summary>Adds an index on columns, without the rows that no list shows.</summary>
    public static void AddListIndex(this ModelBuilder model, Type entity, params string[] columns)
    {
        var index = model.Entity(entity).HasIndex(columns);
        if (typeof(ISoftDeletable).IsAssignableFrom(entity) && model.Model.FindEntityType(entity)!.GetDeclaredQueryFilters().Count > 0)
        {
            index.HasFilter(NotDeleted);
        }
    }

    /// <summary>Adds an index that begins with a column, unless there is one.</summary>
    public static void AddMissingListIndex(this ModelBuilder model, Type entity, string column, IEnumerable<string> then)
    {
        if (!IsFirstOfAny(model.Model.FindEntityType(entity)!, column))
        {
            model.AddListIndex(entity, [column, .. then.Where(next => next != column)]);
        }
    }

    /// <summary>Adds an index for parts of a text (pg_trgm), unless there is one.</summary>
    public static void AddTrigramIndex(this ModelBuilder model, Type entity, string column)
    {
        var table = model.Entity(entity).Metadata.GetTableName();
        var name = $"ix_{table}_{model.Entity(entity).Property(column).Metadata.GetColumnName()}_trgm";
        model.Entity(entity).HasIndex([column], name).HasMethod("gin").HasOperators("gin_trgm_ops");
    }

    private static bool IsFirstOfAny(IMutableEntityType entity, string column) =>
        entity.GetKeys().Any(key => key.Properties[0].Name == column)
        || entity.GetIndexes().Any(index => index.Properties[0].Name == column && IsWhole(index));

    // One that leaves out only rows that no list shows, or that have no value.
    private static bool IsWhole(IMutableIndex index) =>
        index.GetFilter() is not { } filter || filter == NotDeleted || filter.EndsWith(" IS NOT NULL", StringComparison.Ordinal);
}
