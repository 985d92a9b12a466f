using ShopClean.Application.Common.Querying.Conditions;
using ShopClean.Application.Common.Querying.Fields;

namespace ShopClean.Application.Common.Querying.Binding;

/// <summary>Binds the filters: every parameter that is none of a list's own.</summary>
internal sealed class ConditionBinder<T>(FieldTable<T> table, ListOptions options, ListInput input, Faults faults)
{
    private readonly ValueReader values = new(input, faults);

    public IReadOnlyList<Condition<T>> Bind()
    {
        List<(string Name, IReadOnlyList<string> Values)> filters = [.. input.Except(Reserved.With(options))];
        if (filters.Count > ListLimits.Conditions)
        {
            faults.Add(filters[ListLimits.Conditions].Name, $"is one filter too many: a list takes at most {ListLimits.Conditions}");
        }

        return [.. filters.TakeWhile(_ => !faults.AreTooMany).Select(filter => Bind(filter.Name, filter.Values)).OfType<Condition<T>>()];
    }

    private Condition<T>? Bind(string name, IReadOnlyList<string> given)
    {
        if (Target(FilterName.Parse(name), name, given) is not var (filter, comparison))
        {
            return null;
        }

        return values.Read(name, filter.Type, comparison, given) is { } read ? Condition<T>.Of(filter, comparison, read) : null;
    }

    private (IFilter<T> Filter, Operator Operator)? Target(FilterName filter, string name, IReadOnlyList<string> given)
    {
        if (table.Parameters.FirstOrDefault(known => Is(known.Name, name)) is { } parameter)
        {
            return (parameter.Filter, parameter.Operator);
        }

        if (Found(filter.Field) is not { } found)
        {
            faults.Add(name, $"is not known here; allowed are {string.Join(", ", Allowed())}", string.Join(',', given));
            return null;
        }

        if (filter.OperatorAmong(found.Type.Operators) is not { } comparison)
        {
            var operators = string.Join(", ", found.Type.Operators.Select(FilterName.Write));
            faults.Add(name, $"has an operator that {found.Name} does not understand; allowed are {operators}", filter.OperatorText);
            return null;
        }

        return (found, comparison);
    }

    private IFilter<T>? Found(string name) =>
        (IFilter<T>?)table.Fields.FirstOrDefault(field => Is(field.Name, name))
        ?? table.Parameters.FirstOrDefault(known => known.IsAlias && Is(known.Name, name))?.Field
        ?? table
            .Dynamics.Select(dynamic => dynamic.KeyIn(name) is { } key ? dynamic[key] : null)
            .FirstOrDefault(found => found is not null);

    private IEnumerable<string> Allowed() =>
        [
            .. Reserved.With(options),
            .. table.Fields.Select(field => field.Name),
            .. table.Parameters.Select(parameter => parameter.Name),
            .. table.Dynamics.Select(dynamic => $"{dynamic.Prefix}.<key> (a key has {DynamicField<T>.KeyRule})"),
        ];

    private static bool Is(string known, string given) => known.Equals(given, StringComparison.OrdinalIgnoreCase);
}
