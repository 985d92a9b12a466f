using Ardalis.Specification;

namespace ShopClean.Application.Common;

/// <summary>Aggregates, loaded whole for changing. It never saves: the handler does, once, through <see cref="IUnitOfWork"/>.</summary>
/// <remarks>The package's <see cref="IRepositoryBase{T}"/> would save with each call: see docs/adr/0021.</remarks>
/// <typeparam name="T">The aggregate.</typeparam>
public interface IRepository<T>
    where T : class
{
    /// <summary>The one aggregate of the specification; null where there is none.</summary>
    Task<T?> FirstOrDefaultAsync(ISingleResultSpecification<T> specification, CancellationToken ct);

    /// <summary>Whether the specification has any.</summary>
    Task<bool> AnyAsync(ISpecification<T> specification, CancellationToken ct);

    /// <summary>Adds an aggregate; the next save writes it.</summary>
    void Add(T aggregate);

    /// <summary>Removes an aggregate; the next save deletes it.</summary>
    void Remove(T aggregate);
}
