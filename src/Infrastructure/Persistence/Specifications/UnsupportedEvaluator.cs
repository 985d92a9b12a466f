using Ardalis.Specification;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>Refuses features of the specification builder that are not supported here, rather than ignoring them.</summary>
internal sealed class UnsupportedEvaluator : IEvaluator
{
    public static readonly UnsupportedEvaluator Instance = new();

    private UnsupportedEvaluator() { }

    public bool IsCriteriaEvaluator => true;

    public IQueryable<T> GetQuery<T>(IQueryable<T> query, ISpecification<T> specification)
        where T : class
    {
        RefusePostProcessing(specification.PostProcessingAction);
        Refuse(specification.CacheEnabled, "No specification is cached.");
        Refuse(specification.SearchCriterias.Any(), "Search() takes % and _ for wildcards in memory: filter with Text.Contains.");
        return query;
    }

    /// <summary>Refuses to process rows after their query.</summary>
    public static void RefusePostProcessing(Delegate? action) => Refuse(action is not null, "Rows are not processed after their query.");

    private static void Refuse(bool isAsked, string why)
    {
        if (isAsked)
        {
            throw new NotSupportedException(why);
        }
    }
}
