using System.Linq.Expressions;
using ShopClean.Application.Common.Querying.Fields;

namespace ShopClean.Application.Common.Querying.Paging;

/// <summary>One key that a list is sorted by.</summary>
/// <typeparam name="T">The resource.</typeparam>
public sealed class SortKey<T>
{
    internal SortKey(Field<T> field, bool isDescending)
    {
        Field = field;
        IsDescending = isDescending;
        Selector = field.Type is ChoiceType ? ChoiceOrder.Of(field.Selector) : field.Selector;
        Type = FieldType.Of(Selector.ReturnType);
    }

    /// <summary>Whether the greatest comes first.</summary>
    public bool IsDescending { get; }

    /// <summary>What is compared.</summary>
    public LambdaExpression Selector { get; }

    /// <summary>Whether a row may have no value: null is the greatest one.</summary>
    public bool CanBeNull => Field.CanBeNull;

    /// <summary>The key as every specification writes it.</summary>
    public Expression<Func<T, object?>> Boxed =>
        Expression.Lambda<Func<T, object?>>(Expression.Convert(Selector.Body, typeof(object)), Selector.Parameters);

    /// <summary>The key in a canonical form.</summary>
    public string Fingerprint => IsDescending ? $"{Field.Name} desc" : Field.Name;

    internal Field<T> Field { get; }

    internal FieldType Type { get; }
}
