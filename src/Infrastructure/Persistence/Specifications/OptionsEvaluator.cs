using Ardalis.Specification;
using Microsoft.EntityFrameworkCore;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>Applies the query options of a specification.</summary>
internal sealed class OptionsEvaluator : IEvaluator
{
    public static readonly OptionsEvaluator Instance = new();

    private OptionsEvaluator() { }

    public bool IsCriteriaEvaluator => true;

    public IQueryable<T> GetQuery<T>(IQueryable<T> query, ISpecification<T> specification)
        where T : class
    {
        query = specification.AsTracking ? query.AsTracking() : query;
        query = specification.AsNoTracking ? query.AsNoTracking() : query;
        query = specification.AsNoTrackingWithIdentityResolution ? query.AsNoTrackingWithIdentityResolution() : query;
        query = specification.AsSplitQuery ? query.AsSplitQuery() : query;
        query = specification.IgnoreQueryFilters ? query.IgnoreQueryFilters() : query;
        query = specification.IgnoreAutoIncludes ? query.IgnoreAutoIncludes() : query;
        return specification.QueryTags.Aggregate(query, (rows, tag) => rows.TagWith(tag));
    }
}
