using System.Linq.Expressions;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Common.Querying.Paging;
using ShopClean.Domain.Common;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>Queries a page of a list: first the keys by an index, then the joined rows of the page only.</summary>
internal sealed class ListPage<T>(SpecificationEvaluator evaluator, ListSpecification<T> list)
    where T : class
{
    private readonly IQueryable<T> all = evaluator.Context.Set<T>();

    /// <summary>The rows of the page in order, and one more.</summary>
    public IQueryable<T> Rows
    {
        get
        {
            var ranges = list.Ranges;
            var keys = Parts(ranges).Select(Keys).Aggregate(Queryable.Concat);
            var row = Expression.Parameter(typeof(T), "row");
            var isOnPage = Expression.Call(
                typeof(Queryable),
                nameof(Queryable.Contains),
                [typeof(long)],
                keys.Expression,
                list.Key.On(row)
            );
            var rows = evaluator.Order.GetQuery(all.Where(Expression.Lambda<Func<T, bool>>(isOnPage, row)), list);
            return ranges is { Count: > 1 } ? rows.Take(list.Paging.Size + 1) : rows;
        }
    }

    // A cursor's page may lie in several ranges, each of which an index serves from its start; all together no index would.
    private IEnumerable<IQueryable<T>> Parts(IReadOnlyList<KeysetRange<T>>? ranges)
    {
        var filtered = evaluator.GetQuery(all, list, evaluateCriteriaOnly: true);
        return ranges?.Select(range => filtered.Where(evaluator.Text.Rewrite(evaluator.Dialect.Within(range)))) ?? [filtered];
    }

    private IQueryable<long> Keys(IQueryable<T> part)
    {
        var (sorted, offset) = (evaluator.Order.GetQuery(WithKeys(part), list), list.Paging.Offset);
        return (offset > 0 ? sorted.SkipCaptured(offset) : sorted).TakeCaptured(list.Paging.Size + 1).Select(list.Key);
    }

    // A key in a row that always belongs to this one: EF Core joins as if there might be none, and the database would not walk the key's index.
    private IQueryable<T> WithKeys(IQueryable<T> part) =>
        list.Sort.Where(key => !key.CanBeNull).Aggregate(part, (rows, key) => rows.Where(HasValue(key)));

    private static Expression<Func<T, bool>> HasValue(SortKey<T> key)
    {
        var value = Expression.Convert(key.Selector.Body, typeof(object));
        return Expression.Lambda<Func<T, bool>>(Expression.NotEqual(value, Expression.Constant(null)), key.Selector.Parameters);
    }
}
