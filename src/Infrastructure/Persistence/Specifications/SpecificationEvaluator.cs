using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Common.Querying;

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

    /// <summary>The keys of a page's rows, with one more than the page has: what tells whether there is a next page.</summary>
    public IQueryable<long> PageOfKeys<T>(ListSpecification<T> specification)
        where T : class
    {
        var filtered = Filtered(specification);
        return specification.Ranges is { } ranges
            ? ranges
                .Select(range => Keys(filtered.Where(rewriter.Rewrite(dialect.Within(range))), specification, skip: 0))
                .Aggregate(Queryable.Concat)
            : Keys(filtered, specification, specification.Paging.Offset);
    }

    /// <summary>A query in the order of a specification.</summary>
    public IQueryable<T> Sorted<T>(IQueryable<T> query, ISpecification<T> specification) => sorting.Apply(query, specification);

    private IQueryable<long> Keys<T>(IQueryable<T> query, ListSpecification<T> specification, int skip)
    {
        var sorted = sorting.Apply(query, specification);
        return (skip > 0 ? sorted.Skip(skip) : sorted).Take(specification.Paging.Size + 1).Select(specification.Key);
    }

    private IQueryable<T> Source<T>(ISpecification<T> specification)
        where T : class
    {
        var source = specification.IncludeStrings.Aggregate(context.Set<T>().AsQueryable(), (query, path) => query.Include(path));
        source = specification.AsNoTracking ? source.AsNoTracking() : source;
        return specification.IgnoreQueryFilters ? source.IgnoreQueryFilters() : source;
    }
}
