namespace ShopClean.Application.Common.Querying;

/// <summary>Says which <typeparamref name="T"/> are meant, in which order and how many; Infrastructure says how.</summary>
/// <remarks>
/// Shape and names are those of Ardalis.Specification, so that the package could take its place.
/// It is plain data: no database is needed to make one or to test one.
/// </remarks>
/// <typeparam name="T">The kind of thing.</typeparam>
public interface ISpecification<T>
{
    /// <summary>Conditions that must all hold.</summary>
    IEnumerable<WhereExpressionInfo<T>> WhereExpressions { get; }

    /// <summary>The sort keys, the first one first.</summary>
    IEnumerable<OrderExpressionInfo<T>> OrderExpressions { get; }

    /// <summary>Paths of what is loaded along with an aggregate.</summary>
    IEnumerable<string> IncludeStrings { get; }

    /// <summary>How many are left out at the start; -1 for none.</summary>
    int Skip { get; }

    /// <summary>How many are given at most; -1 for all.</summary>
    int Take { get; }

    /// <summary>Whether the result is only read, never saved.</summary>
    bool AsNoTracking { get; }

    /// <summary>Whether rows are seen that every other query hides, such as deleted ones.</summary>
    bool IgnoreQueryFilters { get; }

    /// <summary>Applies the whole specification in memory.</summary>
    IEnumerable<T> Evaluate(IEnumerable<T> entities);

    /// <summary>Whether the conditions hold for one thing.</summary>
    bool IsSatisfiedBy(T entity);
}
