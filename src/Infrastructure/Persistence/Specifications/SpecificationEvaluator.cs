using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Common.Querying.Expressions;
using ShopClean.Application.Common.Querying.Paging;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>Makes a query of a specification.</summary>
public sealed class SpecificationEvaluator
{
    private readonly DbContext context;
    private readonly SqlDialect dialect;
    private readonly TextRewriter rewriter;
    private readonly Sorting sorting;

    /// <summary>Evaluates specifications with one query each.</summary>
    public SpecificationEvaluator(DbContext context)
        : this(context, RelatedKeys.None) { }

    private SpecificationEvaluator(DbContext context, RelatedKeys known)
    {
        this.context = context;
        dialect = SqlDialect.Of(context);
        rewriter = new TextRewriter(context, known);
        sorting = new Sorting(dialect);
    }

    /// <summary>Evaluates one specification with what the database has to know first: a query more if it searches in related rows.</summary>
    public static async Task<SpecificationEvaluator> ForAsync<T>(DbContext context, ISpecification<T> specification, CancellationToken ct)
    {
        var scout = new SpecificationEvaluator(context);
        if (!scout.dialect.FindsRelatedKeysFirst)
        {
            return scout;
        }

        foreach (var where in specification.WhereExpressions)
        {
            scout.rewriter.Visit(where.Filter);
        }

        return new SpecificationEvaluator(context, await RelatedKeys.FindAsync(scout.rewriter.Related, ct));
    }

    /// <summary>The whole specification: what, in which order, how many.</summary>
    public IQueryable<T> GetQuery<T>(ISpecification<T> specification)
        where T : class
    {
        var query = sorting.Apply(Filtered(specification), specification);
        query = specification.Skip > 0 ? query.Skip(specification.Skip) : query;
        return specification.Take >= 0 ? query.Take(specification.Take) : query;
    }

    /// <summary>What is meant, without order and page: what a total counts.</summary>
    public IQueryable<T> Filtered<T>(ISpecification<T> specification)
        where T : class =>
        specification.WhereExpressions.Aggregate(Source(specification), (query, where) => query.Where(rewriter.Rewrite(where.Filter)));

    /// <summary>The rows of a page, in order, with one more than it has: what tells whether there is a next page.</summary>
    /// <remarks>The page finds its keys first and joins after: what lies before it costs an index entry each, and not a joined row.</remarks>
    public IQueryable<T> Page<T>(ListSpecification<T> specification)
        where T : class
    {
        var keys = Ranges(specification).Select(range => Keys(range, specification)).Aggregate(Queryable.Concat);
        var row = Expression.Parameter(typeof(T), "row");
        var isOnPage = Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Contains),
            [typeof(long)],
            keys.Expression,
            specification.Key.On(row)
        );
        var rows = sorting.Apply(context.Set<T>().Where(Expression.Lambda<Func<T, bool>>(isOnPage, row)), specification);
        return specification.Ranges is { Count: > 1 } ? rows.Take(specification.Paging.Size + 1) : rows;
    }

    // A cursor's page may lie in several ranges, each of which an index serves from its start; all together no index would.
    private IEnumerable<IQueryable<T>> Ranges<T>(ListSpecification<T> specification)
        where T : class
    {
        var filtered = Filtered(specification);
        return specification.Ranges?.Select(range => filtered.Where(rewriter.Rewrite(dialect.Within(range)))) ?? [filtered];
    }

    private IQueryable<long> Keys<T>(IQueryable<T> query, ListSpecification<T> specification)
    {
        var (sorted, offset) = (sorting.Apply(WithKeys(query, specification), specification), specification.Paging.Offset);
        return (offset > 0 ? sorted.SkipCaptured(offset) : sorted).TakeCaptured(specification.Paging.Size + 1).Select(specification.Key);
    }

    // A key in a row that always belongs to this one: EF Core joins as if there might be none, and the database would not walk the key's index.
    private static IQueryable<T> WithKeys<T>(IQueryable<T> query, ListSpecification<T> specification) =>
        specification.Sort.Where(key => !key.CanBeNull).Aggregate(query, (rows, key) => rows.Where(HasValue(key)));

    private static Expression<Func<T, bool>> HasValue<T>(SortKey<T> key)
    {
        var value = Expression.Convert(key.Selector.Body, typeof(object));
        return Expression.Lambda<Func<T, bool>>(Expression.NotEqual(value, Expression.Constant(null)), key.Selector.Parameters);
    }

    private IQueryable<T> Source<T>(ISpecification<T> specification)
        where T : class
    {
        var source = specification.IncludeStrings.Aggregate(context.Set<T>().AsQueryable(), (query, path) => query.Include(path));
        source = specification.AsNoTracking ? source.AsNoTracking() : source;
        return specification.IgnoreQueryFilters ? source.IgnoreQueryFilters() : source;
    }
}
