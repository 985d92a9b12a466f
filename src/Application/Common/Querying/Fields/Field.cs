using System.Linq.Expressions;
using ShopClean.Application.Common.Querying.Conditions;
using ShopClean.Application.Common.Querying.Expressions;

namespace ShopClean.Application.Common.Querying.Fields;

/// <summary>One named field of a resource's lists: what clients may filter, sort or search by.</summary>
/// <typeparam name="T">The resource.</typeparam>
public sealed class Field<T> : IFilter<T>
{
    internal Field(string name, LambdaExpression selector)
    {
        Name = name;
        Selector = selector;
        Type = FieldType.Of(selector.ReturnType);
        CanBeNull = Nullability.CanBeNull(selector.Body);
    }

    /// <summary>The name that clients know.</summary>
    public string Name { get; }

    /// <summary>Where the value is.</summary>
    public LambdaExpression Selector { get; }

    /// <summary>Which values and operators it understands.</summary>
    public FieldType Type { get; }

    /// <summary>Whether a row may have no value.</summary>
    public bool CanBeNull { get; }

    /// <summary>Whether <c>search</c> looks into it.</summary>
    public bool IsSearchable { get; internal init; }

    /// <summary>Whether a list can be sorted by it.</summary>
    public bool IsSortable { get; internal init; }

    Expression<Func<T, bool>> IFilter<T>.Where(Operator comparison, IReadOnlyList<object> values) =>
        Expression.Lambda<Func<T, bool>>(Comparison.Of(Selector.Body, comparison, values), Selector.Parameters);
}
