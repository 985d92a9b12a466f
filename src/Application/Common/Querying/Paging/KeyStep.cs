using System.Linq.Expressions;
using System.Reflection;
using ShopClean.Application.Common.Querying.Expressions;
using ShopClean.Application.Common.Querying.Fields;

namespace ShopClean.Application.Common.Querying.Paging;

/// <summary>One key of a row beside its value at a position: what it takes to be tied with it, or to lie beyond it.</summary>
internal sealed class KeyStep
{
    private static readonly MethodInfo Compare = ((Func<string?, string?, int>)Text.Compare).Method;
    private readonly FieldType type;
    private readonly object? value;

    public KeyStep(Expression key, FieldType type, object? value, bool isDescending, bool canBeNull)
    {
        (Key, this.type, this.value, IsDescending, CanBeNull) = (key, type, value, isDescending, canBeNull);
        Position = Captured.Of(value, key.Type);
    }

    public Expression Key { get; }

    public Expression Position { get; }

    public bool IsDescending { get; }

    public bool CanBeNull { get; }

    /// <summary>Whether the key is a column of the row itself.</summary>
    public bool IsColumn => Key is MemberExpression { Expression: ParameterExpression };

    public bool IsAtNull => value is null;

    public Expression IsNull => Expression.Equal(Key, Expression.Constant(null, Key.Type));

    public Expression IsNotNull => Expression.NotEqual(Key, Expression.Constant(null, Key.Type));

    public Expression IsTied => IsAtNull ? IsNull : Expression.Equal(Key, Position);

    /// <summary>Beyond the value, among the rows that have one; null where nothing can be.</summary>
    public Expression? IsBeyond =>
        this switch
        {
            { value: bool flag } => flag == IsDescending ? Expression.NotEqual(Key, Position) : null,
            { IsDescending: true } => Ordered(Expression.LessThan),
            _ => Ordered(Expression.GreaterThan),
        };

    /// <summary>At or beyond the value: says nothing new, but is what a database can start to read an index from.</summary>
    public Expression? Bound =>
        this switch
        {
            { value: bool } => null,
            { IsDescending: true } => Ordered(Expression.LessThanOrEqual),
            _ => Ordered(Expression.GreaterThanOrEqual),
        };

    private BinaryExpression Ordered(Func<Expression, Expression, BinaryExpression> comparison) =>
        type is TextType ? comparison(Expression.Call(Compare, Key, Position), Expression.Constant(0)) : comparison(Key, Position);
}
