using Ardalis.Specification;
using ShopClean.Application.Common.Querying.Conditions;
using ShopClean.Application.Common.Querying.Paging;

namespace ShopClean.Application.Common.Querying;

/// <summary>What lists add to the clauses of a specification.</summary>
public static class ListClauses
{
    extension<T>(OrderExpressionInfo<T> order)
    {
        /// <summary>Whether the greatest comes first.</summary>
        public bool IsDescending => order.OrderType is OrderTypeEnum.OrderByDescending or OrderTypeEnum.ThenByDescending;
    }

    extension<T>(ISpecificationBuilder<T> query)
    {
        /// <summary>Adds the client's filters.</summary>
        public ISpecificationBuilder<T> Where(IEnumerable<Condition<T>> conditions) =>
            conditions.Aggregate(query, (rest, condition) => rest.Where(condition.Expression));

        /// <summary>Adds the client's search: ours, for in memory the package's own takes <c>%</c> and <c>_</c> for wildcards.</summary>
        public ISpecificationBuilder<T> Where(SearchTerms<T> search) => search.IsEmpty ? query : query.Where(search.ToExpression());

        /// <summary>Sorts as the client asked.</summary>
        public ISpecificationBuilder<T> OrderBy(IReadOnlyList<SortKey<T>> sort)
        {
            var first = sort[0].IsDescending ? query.OrderByDescending(sort[0].Boxed) : query.OrderBy(sort[0].Boxed);
            return sort.Skip(1)
                .Aggregate(first, (rest, key) => key.IsDescending ? rest.ThenByDescending(key.Boxed) : rest.ThenBy(key.Boxed));
        }
    }
}
