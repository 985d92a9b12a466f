using Ardalis.Specification;

namespace ShopClean.Application.Common.Querying;

/// <summary>The read side: read models straight from the database, never an aggregate and nothing to save.</summary>
/// <remarks>What is loaded to be changed comes whole from a repository of aggregates instead.</remarks>
public interface IReadRepository
{
    /// <summary>One page of a list: one query for the page, and if the total is wanted, one or two for that.</summary>
    /// <typeparam name="T">The resource.</typeparam>
    /// <typeparam name="TItem">Its read model; only the selected properties are read.</typeparam>
    Task<Page<TItem>> PageAsync<T, TItem>(ListSpecification<T> specification, CancellationToken ct)
        where T : class;

    /// <summary>All that a specification means, as read models.</summary>
    Task<IReadOnlyList<TItem>> ListAsync<T, TItem>(ISpecification<T> specification, CancellationToken ct)
        where T : class;

    /// <summary>All that a specification means, as the specification itself projects it.</summary>
    Task<IReadOnlyList<TResult>> ListAsync<T, TResult>(ISpecification<T, TResult> specification, CancellationToken ct)
        where T : class;

    /// <summary>The one that a specification means, as a read model; null where there is none.</summary>
    Task<TItem?> FirstAsync<T, TItem>(ISingleResultSpecification<T> specification, CancellationToken ct)
        where T : class
        where TItem : class;

    /// <summary>What a lookup finds; null where there is nothing.</summary>
    Task<TItem?> FindAsync<T, TKey, TItem>(KeyLookup<T, TKey> lookup, TKey key, CancellationToken ct)
        where T : class
        where TItem : class;

    /// <summary>How many a specification means, whatever its page.</summary>
    Task<long> CountAsync<T>(ISpecification<T> specification, CancellationToken ct)
        where T : class;

    /// <summary>Whether a specification means any.</summary>
    Task<bool> AnyAsync<T>(ISpecification<T> specification, CancellationToken ct)
        where T : class;
}
