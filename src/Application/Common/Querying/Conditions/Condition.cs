using System.Linq.Expressions;
using ShopClean.Application.Common.Querying.Fields;

namespace ShopClean.Application.Common.Querying.Conditions;

/// <summary>One filter of a list, bound: the field is known and the values have its type.</summary>
/// <param name="Expression">What it means.</param>
/// <param name="Field">The field or parameter that it is about, as its table spells it.</param>
/// <param name="Fingerprint">The filter in a canonical form: two filters with the same one mean the same.</param>
/// <typeparam name="T">The resource.</typeparam>
public sealed record Condition<T>(Expression<Func<T, bool>> Expression, string Field, string Fingerprint)
{
    internal static Condition<T> Of(IFilter<T> filter, Operator comparison, IReadOnlyList<object> values)
    {
        var texts = values.Select(value => Uri.EscapeDataString(filter.Type.Format(value))).Distinct(StringComparer.Ordinal);
        var fingerprint = $"{filter.Name}[{comparison}]={string.Join(',', texts.Order(StringComparer.Ordinal))}";
        return new Condition<T>(filter.Where(comparison, values), filter.Name, fingerprint);
    }
}
