using System.Linq.Expressions;

namespace ShopClean.Application.Common.Querying.Fields;

/// <summary>A filter with a name of its own, without an operator: <c>minPrice</c>, <c>discounted</c>.</summary>
/// <param name="Name">The name that clients know.</param>
/// <param name="Filter">What it filters by.</param>
/// <param name="Operator">How it compares.</param>
/// <param name="Field">The field that it is another name of; null where it has a meaning of its own.</param>
/// <typeparam name="T">The resource.</typeparam>
internal sealed record NamedParameter<T>(string Name, IFilter<T> Filter, Operator Operator = Operator.Eq, Field<T>? Field = null)
{
    /// <summary>Whether it is another name of a field and no more: it takes the field's operators then.</summary>
    public bool IsAlias => Field is not null && Operator is Operator.Eq;

    /// <summary>A parameter with a meaning of its own.</summary>
    public static NamedParameter<T> Of<TValue>(string name, Func<TValue, Expression<Func<T, bool>>> meaning) =>
        new(name, new Meaning<TValue>(name, meaning));

    private sealed record Meaning<TValue>(string Name, Func<TValue, Expression<Func<T, bool>>> Condition) : IFilter<T>
    {
        public FieldType Type { get; } = FieldType.Of(typeof(TValue));

        public Expression<Func<T, bool>> Where(Operator comparison, IReadOnlyList<object> values) => Condition((TValue)values[0]);
    }
}
