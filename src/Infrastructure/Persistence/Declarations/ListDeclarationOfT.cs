using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Common.Querying.Fields;

namespace ShopClean.Infrastructure.Persistence.Declarations;

/// <summary>Declares a list of an entity's rows.</summary>
/// <param name="table">What it can be filtered, sorted and searched by.</param>
/// <typeparam name="T">The entity.</typeparam>
internal sealed class ListDeclaration<T>(FieldTable<T> table) : ListDeclaration
    where T : class
{
    private readonly List<string> scopes = [];

    private string Key => PropertyPath.NameOf(table.Key.Selector);

    // The columns that a page comes in the order of, where the client names none.
    private IEnumerable<string> Order => table.DefaultSort.Select(sort => PropertyPath.NameOf(sort.Field.Selector)).Append(Key);

    private IEnumerable<Field<T>> Indexed => table.Fields.Where(one => IsColumn(one) && !WithoutIndexes.ContainsKey(one.Name));

    private IEnumerable<(Field<T> Field, string Column)> Own =>
        NoIndexesBecause is null ? Indexed.Where(IsOwn).Select(one => (one, PropertyPath.NameOf(one.Selector))) : [];

    private IEnumerable<(Field<T> Field, IReadOnlyList<string> Path)> Related =>
        Indexed.Where(one => !IsOwn(one)).Select(one => (one, PropertyPath.Of(one.Selector)));

    /// <summary>It is often narrowed to the rows with one value of a column: these come in the list's order too.</summary>
    public ListDeclaration<T> Within(Expression<Func<T, object?>> column)
    {
        scopes.Add(PropertyPath.NameOf(column));
        return this;
    }

    /// <summary>It is always narrowed to the rows with one value of a column, which are too few for indexes of their own.</summary>
    public ListDeclaration<T> OnlyWithin(Expression<Func<T, object?>> column, string because)
    {
        NoIndexesBecause = because;
        return Within(column);
    }

    /// <summary>A field has no index.</summary>
    public ListDeclaration<T> WithoutIndex(string field, string because)
    {
        WithoutIndexes.Add(table.Fields.Single(known => known.Name == field).Name, because);
        return this;
    }

    public override void AddIndexes(ModelBuilder model)
    {
        foreach (var scope in scopes)
        {
            model.AddListIndex(typeof(T), [scope, .. Order]);
        }

        foreach (var (field, column) in Own.Where(one => NeedsOrder(one.Field)))
        {
            model.AddMissingListIndex(typeof(T), column, IsSortedByColumn(field) ? [Key] : Order);
        }
    }

    public override void AddRelatedIndexes(ModelBuilder model)
    {
        foreach (var (_, path) in Related.Where(one => NeedsOrder(one.Field)))
        {
            var entity = model.TargetOf<T>(path);
            model.AddMissingListIndex(entity.ClrType, path[^1], entity.FindPrimaryKey()!.Properties.Select(key => key.Name));
        }
    }

    public override void AddTrigramIndexes(ModelBuilder model)
    {
        foreach (var (_, column) in Own.Where(one => one.Field.IsSearchable))
        {
            model.AddTrigramIndex(typeof(T), column);
        }

        foreach (var (_, path) in Related.Where(one => one.Field.IsSearchable))
        {
            model.AddTrigramIndex(model.TargetOf<T>(path).ClrType, path[^1]);
        }
    }

    // Yes or no halves a table at best. Where one of them is rare, the entity has an index of its own for those rows.
    private static bool IsColumn(Field<T> field) => Unwrapped(field) != typeof(bool);

    private static bool IsOwn(Field<T> field) => PropertyPath.Of(field.Selector).Count == 1;

    // What is only searched is found by its parts, and so is the whole of it.
    private static bool NeedsOrder(Field<T> field) => field.IsSortable || !field.IsSearchable;

    // A choice is sorted in its own order, which no column has: its index serves the filter.
    private static bool IsSortedByColumn(Field<T> field) => field.IsSortable && !Unwrapped(field).IsEnum;

    private static Type Unwrapped(Field<T> field) => Nullable.GetUnderlyingType(field.Selector.ReturnType) ?? field.Selector.ReturnType;
}
