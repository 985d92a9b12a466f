using System.Linq.Expressions;
using System.Reflection;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>Evaluates an expression that depends on no row.</summary>
internal static class ClosureValue
{
    /// <summary>The value of an expression that depends on no row.</summary>
    public static object? Of(Expression? expression) =>
        expression switch
        {
            null => null,
            ConstantExpression constant => constant.Value,
            MemberExpression { Member: PropertyInfo property, Expression: var owner } => property.GetValue(Of(owner)),
            MemberExpression { Member: FieldInfo field, Expression: var owner } => field.GetValue(Of(owner)),
            // Interpreted: it runs once, which compiling would cost a hundred times.
            _ => Expression.Lambda(expression).Compile(preferInterpretation: true).DynamicInvoke(),
        };
}
