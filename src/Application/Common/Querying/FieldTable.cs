using System.Collections.Immutable;
using System.Linq.Expressions;
using ShopClean.Application.Common.Querying.Binding;
using ShopClean.Application.Common.Querying.Fields;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Common.Querying;

/// <summary>Begins the field table of a resource.</summary>
public static class FieldTable
{
    /// <summary>A table whose rows are told apart by <paramref name="key"/>, which is also its first field and the last sort key of every list.</summary>
    /// <param name="key">Where the key is.</param>
    /// <param name="name">The field's name.</param>
    public static FieldTable<T> For<T>(Expression<Func<T, long>> key, string name = "id") =>
        new(new Field<T>(name, key) { IsSortable = true });
}

/// <summary>What clients may filter, sort and search a resource by, and under which names: one table for each resource.</summary>
/// <remarks>Each call gives a new table and leaves the old one as it is, so that one list can extend another's.</remarks>
/// <typeparam name="T">The resource.</typeparam>
public sealed record FieldTable<T>
{
    internal FieldTable(Field<T> key) => (Key, Fields) = (key, [key]);

    /// <summary>The field that tells rows apart.</summary>
    public Field<T> Key { get; }

    /// <summary>The fields that are known by name.</summary>
    public ImmutableArray<Field<T>> Fields { get; internal init; }

    internal ImmutableArray<NamedParameter<T>> Parameters { get; init; } = [];

    internal ImmutableArray<DynamicField<T>> Dynamics { get; init; } = [];

    /// <summary>What a list is sorted by where the client names nothing.</summary>
    public ImmutableArray<(Field<T> Field, SortDirection Direction)> DefaultSort { get; internal init; } = [];

    /// <summary>Declares a field, by which a list can be filtered.</summary>
    /// <param name="name">The name that clients know; a dot leads to a relation.</param>
    /// <param name="value">Where the value is.</param>
    /// <param name="searchable">Whether <c>search</c> looks into it.</param>
    /// <param name="sortable">Whether a list can be sorted by it.</param>
    public FieldTable<T> Field<TValue>(string name, Expression<Func<T, TValue>> value, bool searchable = false, bool sortable = true) =>
        this with
        {
            Fields = Fields.Add(new Field<T>(name, value) { IsSearchable = searchable, IsSortable = sortable }),
        };

    /// <summary>Declares another name for a field with an operator: <c>minPrice</c> for <c>price[gte]</c>.</summary>
    public FieldTable<T> Parameter(string name, string field, Operator comparison = Operator.Eq) =>
        With(new NamedParameter<T>(name, Named(field), comparison, Named(field)));

    /// <summary>Declares a filter with a meaning of its own: <c>discounted=true</c>.</summary>
    public FieldTable<T> Parameter<TValue>(string name, Func<TValue, Expression<Func<T, bool>>> meaning) =>
        With(NamedParameter<T>.Of(name, meaning));

    /// <summary>Declares the fields <c>prefix.key</c>, whose keys the rows bring along.</summary>
    /// <param name="prefix">What stands before the dot.</param>
    /// <param name="values">The values that a row has under a key.</param>
    public FieldTable<T> Dynamic(string prefix, Func<string, Expression<Func<T, IEnumerable<string>>>> values) =>
        this with
        {
            Dynamics = Dynamics.Add(new DynamicField<T>(prefix, values)),
        };

    /// <summary>Sorts a list by this field where the client names none; a client that names a field only gets this direction too.</summary>
    public FieldTable<T> SortedBy(string field, SortDirection direction = SortDirection.Ascending) =>
        this with
        {
            DefaultSort = [(Named(field), direction)],
        };

    /// <summary>Reads a list's parameters by this table.</summary>
    /// <param name="parameters">What the client sent.</param>
    /// <param name="options">What this list has of its own.</param>
    /// <typeparam name="TItem">The read model: its properties are what <c>fields</c> can select.</typeparam>
    /// <returns>The bound request, or every fault of it.</returns>
    public Result<ListRequest<T>> Bind<TItem>(ListParameters parameters, ListOptions? options = null) =>
        new ListBinder<T>(this, typeof(TItem), options ?? ListOptions.Default).Bind(parameters);

    private FieldTable<T> With(NamedParameter<T> parameter) => this with { Parameters = Parameters.Add(parameter) };

    private Field<T> Named(string name) => Fields.First(field => field.Name == name);
}
