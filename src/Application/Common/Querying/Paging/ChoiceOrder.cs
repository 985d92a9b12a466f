using System.Linq.Expressions;

namespace ShopClean.Application.Common.Querying.Paging;

/// <summary>Sorts the values of an enumeration in the order of their declaration, whether a column holds their names or their numbers.</summary>
internal static class ChoiceOrder
{
    /// <summary>The place of the value among its type's values; none where there is no value.</summary>
    public static LambdaExpression Of(LambdaExpression selector)
    {
        var choice = Nullable.GetUnderlyingType(selector.ReturnType);
        var none = choice is null ? Expression.Constant(int.MaxValue) : Expression.Constant(null, typeof(int?));
        var place = Enum.GetValues(choice ?? selector.ReturnType)
            .Cast<object>()
            .Index()
            .Aggregate((Expression)none, (rest, next) => Place(selector.Body, next.Item, next.Index, rest));
        return Expression.Lambda(place, selector.Parameters);
    }

    private static ConditionalExpression Place(Expression operand, object choice, int place, Expression otherwise) =>
        Expression.Condition(
            Expression.Equal(operand, Expression.Convert(Expression.Constant(choice), operand.Type)),
            Expression.Constant(place, otherwise.Type),
            otherwise
        );
}
