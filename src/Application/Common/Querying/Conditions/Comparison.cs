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
        if (comparison is Operator.In)
        {
            return Among(operand, values);
        }

        var value = Captured.Of(values[0], operand.Type);
        return comparison switch
        {
            Operator.Eq => Expression.Equal(operand, value),
            Operator.Ne => Expression.NotEqual(operand, value),
            Operator.Gt => Expression.GreaterThan(operand, value),
            Operator.Gte => Expression.GreaterThanOrEqual(operand, value),
            Operator.Lt => Expression.LessThan(operand, value),
            Operator.Lte => Expression.LessThanOrEqual(operand, value),
            Operator.Contains => Expression.Call(TextContains, operand, value),
            _ => Expression.Call(TextStartsWith, operand, value),
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
