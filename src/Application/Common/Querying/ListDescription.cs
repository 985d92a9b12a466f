using ShopClean.Application.Common.Querying.Binding;
using ShopClean.Application.Common.Querying.Fields;

namespace ShopClean.Application.Common.Querying;

/// <summary>A query of a list that says what clients may ask of it: documents read it, and the handler binds by the same table.</summary>
public interface IDescribedList
{
    /// <summary>What clients may ask of the list.</summary>
    static abstract ListDescription Description { get; }
}

/// <summary>What clients may ask of one list, in a form that documents can show.</summary>
public sealed record ListDescription
{
    /// <summary>The resource: lists of the same one share its filters.</summary>
    public required string Resource { get; init; }

    /// <summary>Every parameter that filters, in the order of the table.</summary>
    public required IReadOnlyList<FilterDescription> Filters { get; init; }

    /// <summary>What stands before the dot in fields whose names the rows bring along: <c>attr</c>.</summary>
    public required IReadOnlyList<string> Dynamics { get; init; }

    /// <summary>The operators of those fields.</summary>
    public IReadOnlyList<string> DynamicOperators { get; } = [.. TextType.Instance.Operators.Select(FilterName.Write)];

    /// <summary>The fields that <c>search</c> looks into.</summary>
    public required IReadOnlyList<string> Searchable { get; init; }

    /// <summary>The fields that <c>sortBy</c> takes.</summary>
    public required IReadOnlyList<string> Sortable { get; init; }

    /// <summary>The sort keys where the client names none.</summary>
    public required IReadOnlyList<(string Field, SortDirection Direction)> DefaultSort { get; init; }

    /// <summary>The type of one row.</summary>
    public required Type Item { get; init; }

    /// <summary>The parameter that holds the search.</summary>
    public required string SearchParameter { get; init; }

    /// <summary>Whether there must be something to search for.</summary>
    public required bool RequiresSearch { get; init; }
}

/// <summary>One parameter that filters a list.</summary>
/// <param name="Name">The parameter's name: <c>price</c>, <c>price[gte]</c>, <c>minPrice</c>.</param>
/// <param name="Field">The field that it compares; its own name where it has a meaning of its own.</param>
/// <param name="Operator">How it compares.</param>
/// <param name="ValueType">The type of its value.</param>
/// <param name="Values">Its values, in words for people.</param>
public sealed record FilterDescription(string Name, string Field, Operator Operator, Type ValueType, string Values);

/// <summary>Makes descriptions of field tables.</summary>
public static class ListDescriptions
{
    /// <summary>What a table lets clients ask.</summary>
    /// <param name="table">The table.</param>
    /// <param name="options">What the list has of its own.</param>
    /// <typeparam name="T">The resource.</typeparam>
    /// <typeparam name="TItem">The read model.</typeparam>
    public static ListDescription Describe<T, TItem>(this FieldTable<T> table, ListOptions? options = null) =>
        new()
        {
            Resource = typeof(T).Name,
            Filters = [.. table.Parameters.SelectMany(Describe), .. table.Fields.SelectMany(Describe)],
            Dynamics = [.. table.Dynamics.Select(dynamic => dynamic.Prefix)],
            Searchable = [.. table.Fields.Where(field => field.IsSearchable).Select(field => field.Name)],
            Sortable = [.. table.Fields.Where(field => field.IsSortable).Select(field => field.Name)],
            DefaultSort = [.. table.DefaultSort.Select(key => (key.Field.Name, key.Direction))],
            Item = typeof(TItem),
            SearchParameter = (options ?? ListOptions.Default).SearchParameter,
            RequiresSearch = (options ?? ListOptions.Default).RequiresSearch,
        };

    private static IEnumerable<FilterDescription> Describe<T>(NamedParameter<T> parameter) =>
        parameter is { IsAlias: true, Field: { } field }
            ? Describe(field, parameter.Name)
            :
            [
                new FilterDescription(
                    parameter.Name,
                    parameter.Filter.Name,
                    parameter.Operator,
                    parameter.Field is { } compared ? TypeOf(compared) : TypeOf(parameter.Filter.Type),
                    parameter.Filter.Type.Description
                ),
            ];

    private static IEnumerable<FilterDescription> Describe<T>(Field<T> field) => Describe(field, field.Name);

    private static IEnumerable<FilterDescription> Describe<T>(Field<T> field, string name) =>
        field.Type.Operators.Select(comparison => new FilterDescription(
            NameOf(name, comparison),
            field.Name,
            comparison,
            TypeOf(field),
            field.Type.Description
        ));

    // "Equal" is what is meant where no operator is written, but some bare names are those of every list's own parameters.
    private static string NameOf(string field, Operator comparison) =>
        comparison is Operator.Eq && !Reserved.With(ListOptions.Default).Contains(field, StringComparer.OrdinalIgnoreCase)
            ? field
            : $"{field}[{FilterName.Write(comparison)}]";

    // Choices keep their own type, so that documents can name its values.
    private static Type TypeOf<T>(Field<T> field) =>
        field.Type is ChoiceType ? Nullable.GetUnderlyingType(field.Selector.ReturnType) ?? field.Selector.ReturnType : TypeOf(field.Type);

    private static Type TypeOf(FieldType type) =>
        type switch
        {
            BooleanType => typeof(bool),
            IntegerType<int> => typeof(int),
            IntegerType<long> => typeof(long),
            DecimalType or MoneyType => typeof(decimal),
            InstantType => typeof(DateTimeOffset),
            _ => typeof(string),
        };
}
