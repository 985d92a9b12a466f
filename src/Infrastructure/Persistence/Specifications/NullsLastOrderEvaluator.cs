using System.Linq.Expressions;
using Ardalis.Specification;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Common.Querying.Expressions;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>Sorts a query as a specification says. Unlike the package's own evaluator it has null as the greatest value on every database.</summary>
/// <param name="dialect">What the database does by itself.</param>
internal sealed class NullsLastOrderEvaluator(SqlDialect dialect) : IEvaluator
{
    public bool IsCriteriaEvaluator => false;

    public IQueryable<T> GetQuery<T>(IQueryable<T> query, ISpecification<T> specification)
        where T : class =>
        specification.OrderExpressions.Skip(1).Any(order => order.OrderType is OrderTypeEnum.OrderBy or OrderTypeEnum.OrderByDescending)
            ? throw new DuplicateOrderChainException()
            : specification.OrderExpressions.SelectMany(Keys).Index().Aggregate(query, (sorted, key) => Apply(sorted, key.Item, key.Index));

    private IEnumerable<(LambdaExpression Selector, bool IsDescending)> Keys<T>(OrderExpressionInfo<T> order)
    {
        var key = order.KeySelector.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed
            ? boxed.Operand
            : order.KeySelector.Body;
        if (!dialect.NullIsGreatest && Nullability.CanBeNull(key))
        {
            var isNull = Expression.Equal(key, Expression.Constant(null, key.Type));
            var last = Expression.Condition(isNull, Expression.Constant(1), Expression.Constant(0));
            yield return (Expression.Lambda(last, order.KeySelector.Parameters), order.IsDescending);
        }

        yield return (Expression.Lambda(key, order.KeySelector.Parameters), order.IsDescending);
    }

    private static IQueryable<T> Apply<T>(IQueryable<T> query, (LambdaExpression Selector, bool IsDescending) key, int index)
    {
        var method = (index, key.IsDescending) switch
        {
            (0, false) => nameof(Queryable.OrderBy),
            (0, true) => nameof(Queryable.OrderByDescending),
            (_, false) => nameof(Queryable.ThenBy),
            (_, true) => nameof(Queryable.ThenByDescending),
        };
        return query.Provider.CreateQuery<T>(
            Expression.Call(
                typeof(Queryable),
                method,
                [typeof(T), key.Selector.ReturnType],
                query.Expression,
                Expression.Quote(key.Selector)
            )
        );
    }
}
