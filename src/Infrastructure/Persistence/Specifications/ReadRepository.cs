using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Common.Querying.Paging;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <inheritdoc/>
/// <param name="context">The database.</param>
/// <param name="projections">How rows become read models.</param>
public sealed class ReadRepository(DbContext context, Projections projections) : IReadRepository
{
    private readonly SpecificationEvaluator evaluator = new(context);

    /// <inheritdoc/>
    public async Task<Page<TItem>> PageAsync<T, TItem>(ListSpecification<T> specification, CancellationToken ct)
        where T : class
    {
        var total = specification.Paging.WantsTotal ? await CountAsync(specification, ct) : (long?)null;
        var rows = await Rows<T, TItem>(specification).ToListAsync(ct);
        return specification.ToPage(rows, total);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TItem>> ListAsync<T, TItem>(ISpecification<T> specification, CancellationToken ct)
        where T : class => await Items<T, TItem>(specification).ToListAsync(ct);

    /// <inheritdoc/>
    public Task<TItem?> FirstAsync<T, TItem>(ISpecification<T> specification, CancellationToken ct)
        where T : class
        where TItem : class => Items<T, TItem>(specification).FirstOrDefaultAsync(ct);

    /// <inheritdoc/>
    public Task<long> CountAsync<T>(ISpecification<T> specification, CancellationToken ct)
        where T : class => evaluator.Filtered(specification).LongCountAsync(ct);

    /// <inheritdoc/>
    public Task<bool> AnyAsync<T>(ISpecification<T> specification, CancellationToken ct)
        where T : class => evaluator.Filtered(specification).AnyAsync(ct);

    private IQueryable<TItem> Items<T, TItem>(ISpecification<T> specification)
        where T : class => evaluator.GetQuery(specification).Select(projections.To<T, TItem>(FieldSelection.Whole));

    // The page finds its keys first and joins after: what lies before it costs an index entry each, and not a joined row.
    private IQueryable<PageRow<TItem>> Rows<T, TItem>(ListSpecification<T> specification)
        where T : class
    {
        var keys = evaluator.PageOfKeys(specification);
        var rows = context.Set<T>().Join(keys, specification.Key, key => key, (row, _) => row);
        return evaluator.Sorted(rows, specification).Take(specification.Paging.Size + 1).Select(projections.ToRow<T, TItem>(specification));
    }
}
