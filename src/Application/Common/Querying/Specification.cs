using ShopClean.Application.Common.Querying.Expressions;

namespace ShopClean.Application.Common.Querying;

/// <inheritdoc cref="ISpecification{T}"/>
public class Specification<T> : ISpecification<T>
{
    private readonly List<WhereExpressionInfo<T>> wheres = [];
    private readonly List<OrderExpressionInfo<T>> orders = [];
    private readonly List<string> includes = [];

    /// <summary>Where a specification says what it means: <c>Query.Where(...).OrderBy(...)</c>.</summary>
    public SpecificationBuilder<T> Query => new(this);

    /// <inheritdoc/>
    public IEnumerable<WhereExpressionInfo<T>> WhereExpressions => wheres;

    /// <inheritdoc/>
    public IEnumerable<OrderExpressionInfo<T>> OrderExpressions => orders;

    /// <inheritdoc/>
    public IEnumerable<string> IncludeStrings => includes;

    /// <inheritdoc/>
    public int Skip { get; internal set; } = -1;

    /// <inheritdoc/>
    public int Take { get; internal set; } = -1;

    /// <inheritdoc/>
    public bool AsNoTracking { get; internal set; }

    /// <inheritdoc/>
    public bool IgnoreQueryFilters { get; internal set; }

    /// <inheritdoc/>
    public bool IsSatisfiedBy(T entity) => wheres.TrueForAll(where => where.FilterFunc(entity));

    /// <inheritdoc/>
    public virtual IEnumerable<T> Evaluate(IEnumerable<T> entities)
    {
        var result = InOrder(entities.Where(IsSatisfiedBy));
        result = Skip > 0 ? result.Skip(Skip) : result;
        return Take >= 0 ? result.Take(Take) : result;
    }

    internal void Add(WhereExpressionInfo<T> where) => wheres.Add(where);

    internal void Add(OrderExpressionInfo<T> order) => orders.Add(order);

    internal void Add(string include) => includes.Add(include);

    /// <summary>Sorts in memory as the specification says.</summary>
    protected IEnumerable<T> InOrder(IEnumerable<T> entities) =>
        orders.Aggregate(
            entities,
            (sorted, order) =>
                sorted is IOrderedEnumerable<T> ordered
                    ? ordered.CreateOrderedEnumerable(order.KeySelectorFunc, KeyComparer.NullIsGreatest, order.IsDescending)
                    : Ordered(sorted, order)
        );

    private static IOrderedEnumerable<T> Ordered(IEnumerable<T> entities, OrderExpressionInfo<T> order) =>
        order.IsDescending
            ? entities.OrderByDescending(order.KeySelectorFunc, KeyComparer.NullIsGreatest)
            : entities.OrderBy(order.KeySelectorFunc, KeyComparer.NullIsGreatest);
}
