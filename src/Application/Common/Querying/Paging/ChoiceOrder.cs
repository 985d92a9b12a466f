using System.Linq.Expressions;

namespace ShopClean.Application.Common.Querying.Paging;

/// <summary>Sorts the values of an enumeration in the order of their declaration, whether a column holds their names or their numbers.</summary>
internal static class ChoiceOrder
{
    /// <summary>The place of the value among its type's values.</summary>
    public static LambdaExpression Of(LambdaExpression selector)
    {
        var choice = Nullable.GetUnderlyingType(selector.ReturnType) ?? selector.ReturnType;
        var place = Enum.GetValues(choice)
            .Cast<object>()
            .Index()
            .Aggregate(
                (Expression)Expression.Constant(null, typeof(int?)),
                (rest, next) => Place(selector.Body, next.Item, next.Index, rest)
            );
        return Expression.Lambda(place, selector.Parameters);
    }

    private static ConditionalExpression Place(Expression operand, object choice, int place, Expression otherwise) =>
        Expression.Condition(
            Expression.Equal(operand, Expression.Convert(Expression.Constant(choice), operand.Type)),
            Expression.Constant(place, typeof(int?)),
            otherwise
        );
}
