using System.Linq.Expressions;

namespace ShopClean.Application.Common.Querying.Fields;

/// <summary>A filter of a list.</summary>
/// <typeparam name="T">The resource.</typeparam>
internal interface IFilter<T>
{
    /// <summary>Its name as the table spells it.</summary>
    string Name { get; }

    /// <summary>Which values and operators it understands.</summary>
    FieldType Type { get; }

    /// <summary>The rows that compare so with the values.</summary>
    Expression<Func<T, bool>> Where(Operator comparison, IReadOnlyList<object> values);
}
