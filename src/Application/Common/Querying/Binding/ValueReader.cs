using ShopClean.Application.Common.Querying.Fields;

namespace ShopClean.Application.Common.Querying.Binding;

/// <summary>Reads the values of one filter.</summary>
internal sealed class ValueReader(ListInput input, Faults faults)
{
    /// <summary>The one value of a filter, or the several of <c>[in]</c>; null where any of them is at fault.</summary>
    public IReadOnlyList<object>? Read(string name, FieldType type, Operator comparison, IReadOnlyList<string> given)
    {
        string[] texts =
            comparison is Operator.In
                ? [.. given.SelectMany(value => value.Split(','))]
                : [.. new[] { input.Single(name, given) }.OfType<string>()];
        if (texts.Length > ListLimits.ValuesOfIn)
        {
            faults.Add(name, $"must have at most {ListLimits.ValuesOfIn} values");
            return null;
        }

        object[] values = [.. texts.Select(text => Value(name, type, text)).OfType<object>()];
        return values.Length > 0 && values.Length == texts.Length ? values : null;
    }

    private object? Value(string name, FieldType type, string text)
    {
        if (Fault(type, text, out var value) is not { } fault)
        {
            return value;
        }

        faults.Add(name, fault, text);
        return null;
    }

    private static string? Fault(FieldType type, string text, out object? value)
    {
        value = null;
        return text switch
        {
            "" => $"must not be empty: {type.Description}",
            { Length: > ListLimits.ValueLength } => $"must have at most {ListLimits.ValueLength} characters",
            _ when !WellFormed.Is(text) => WellFormed.Message,
            _ when !type.TryParse(text, out value) => $"must be {type.Description}",
            _ => null,
        };
    }
}
