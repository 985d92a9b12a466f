namespace ShopClean.Application.Common.Querying.Binding;

/// <summary>A filter's name taken apart: <c>price[gte]</c> is the field <c>price</c> and the operator <c>gte</c>.</summary>
/// <param name="Field">What stands before the bracket.</param>
/// <param name="OperatorText">What stands in it; null where there is none.</param>
internal readonly record struct FilterName(string Field, string? OperatorText)
{
    /// <summary>Takes a name apart; one that is not so made is a field's name as a whole.</summary>
    public static FilterName Parse(string name) =>
        name.IndexOf('[', StringComparison.Ordinal) is > 0 and var open && name[^1] == ']'
            ? new FilterName(name[..open], name[(open + 1)..^1])
            : new FilterName(name, null);

    /// <summary>How an operator is written.</summary>
    public static string Write(Operator comparison) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(comparison.ToString());

    /// <summary>The operator that is meant, if it is among those allowed.</summary>
    public Operator? OperatorAmong(IReadOnlyList<Operator> allowed)
    {
        var written = OperatorText ?? Write(Operator.Eq);
        return allowed.Cast<Operator?>().FirstOrDefault(one => Write(one!.Value).Equals(written, StringComparison.OrdinalIgnoreCase));
    }
}
