using System.Linq.Expressions;
using System.Reflection;

namespace ShopClean.Application.Common.Querying.Expressions;

/// <summary>Tells from its declaration whether an expression can be null; the database's columns follow the same declarations.</summary>
public static class Nullability
{
    /// <summary>Whether the value, or a relation on the way to it, can be absent.</summary>
    public static bool CanBeNull(Expression expression) =>
        expression switch
        {
            ParameterExpression => false,
            MemberExpression { Member: PropertyInfo property, Expression: { } owner } => IsNullable(property) || CanBeNull(owner),
            UnaryExpression { NodeType: ExpressionType.Convert } conversion when Nullable.GetUnderlyingType(conversion.Type) is null =>
                CanBeNull(conversion.Operand),
            _ => !expression.Type.IsValueType || Nullable.GetUnderlyingType(expression.Type) is not null,
        };

    // The context caches and is not thread-safe; tables are built once, so a fresh one costs nothing that matters.
    private static bool IsNullable(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).ReadState is not NullabilityState.NotNull;
}
