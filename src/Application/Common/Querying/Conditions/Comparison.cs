using System.Linq.Expressions;
using System.Reflection;
using ShopClean.Application.Common.Querying.Expressions;

namespace ShopClean.Application.Common.Querying.Conditions;

/// <summary>Turns an operator and its values into an expression.</summary>
internal static class Comparison
{
    private static readonly MethodInfo AmongOpen = (
        (Func<IEnumerable<int>, int, bool>)Enumerable.Contains
    ).Method.GetGenericMethodDefinition();
    private static readonly MethodInfo TextContains = ((Func<string?, string, bool>)Text.Contains).Method;
    private static readonly MethodInfo TextStartsWith = ((Func<string?, string, bool>)Text.StartsWith).Method;

    /// <summary>An operand compared with values: one, or for <see cref="Operator.In"/> any number.</summary>
    public static Expression Of(Expression operand, Operator comparison, IReadOnlyList<object> values)
    {
        // Only where there is exactly one.
        Expression Value() => Captured.Of(values[0], operand.Type);

        return comparison switch
        {
            Operator.Eq => Expression.Equal(operand, Value()),
            Operator.Ne => Expression.NotEqual(operand, Value()),
            Operator.Gt => Expression.GreaterThan(operand, Value()),
            Operator.Gte => Expression.GreaterThanOrEqual(operand, Value()),
            Operator.Lt => Expression.LessThan(operand, Value()),
            Operator.Lte => Expression.LessThanOrEqual(operand, Value()),
            Operator.Contains => Expression.Call(TextContains, operand, Value()),
            Operator.StartsWith => Expression.Call(TextStartsWith, operand, Value()),
            Operator.In => Among(operand, values),
        };
    }

    private static MethodCallExpression Among(Expression operand, IReadOnlyList<object> values)
    {
        var array = Array.CreateInstance(operand.Type, values.Count);
        for (var index = 0; index < values.Count; index++)
        {
            array.SetValue(values[index], index);
        }

        return Expression.Call(AmongOpen.MakeGenericMethod(operand.Type), Captured.Of(array, array.GetType()), operand);
    }
}
