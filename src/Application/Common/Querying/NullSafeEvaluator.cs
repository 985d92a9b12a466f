using Ardalis.Specification;
using ShopClean.Application.Common.Querying.Expressions;

namespace ShopClean.Application.Common.Querying;

/// <summary>Filters and sorts in memory the way that the lists' SQL does: an absent relation gives null, and null is the greatest value.</summary>
internal sealed class NullSafeEvaluator : IInMemoryEvaluator, IValidator
{
    public static readonly NullSafeEvaluator Instance = new();

    /// <summary>Filters, sorts and pages.</summary>
    public static readonly InMemorySpecificationEvaluator WithPage = new([Instance, PaginationEvaluator.Instance]);

    /// <summary>Filters one row.</summary>
    public static readonly SpecificationValidator Validator = new([Instance]);

    private NullSafeEvaluator() { }

    public bool IsValid<T>(T entity, ISpecification<T> specification) =>
        specification.WhereExpressions.All(where => NullSafe.Compile(where.Filter)(entity));

    public IEnumerable<T> Evaluate<T>(IEnumerable<T> query, ISpecification<T> specification) =>
        specification.OrderExpressions.Aggregate(query.Where(entity => IsValid(entity, specification)), InOrder);

    private static IOrderedEnumerable<T> InOrder<T>(IEnumerable<T> entities, OrderExpressionInfo<T> order)
    {
        var key = NullSafe.Compile(order.KeySelector);
        return order.OrderType switch
        {
            OrderTypeEnum.OrderBy => entities.OrderBy(key, KeyComparer.NullIsGreatest),
            OrderTypeEnum.OrderByDescending => entities.OrderByDescending(key, KeyComparer.NullIsGreatest),
            _ => ((IOrderedEnumerable<T>)entities).CreateOrderedEnumerable(key, KeyComparer.NullIsGreatest, order.IsDescending),
        };
    }
}
