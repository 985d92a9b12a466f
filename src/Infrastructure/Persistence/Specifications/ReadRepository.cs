using Ardalis.Specification;
using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Common.Querying;
using ShopClean.Infrastructure.Persistence.Totals;

namespace ShopClean.Infrastructure.Persistence.Specifications;

/// <summary>Reads read models by specification.</summary>
/// <param name="context">The database.</param>
/// <param name="projections">How rows become read models.</param>
/// <param name="lookups">The queries that are made already.</param>
/// <param name="totals">The totals that are known already.</param>
internal sealed class ReadRepository(DbContext context, Projections projections, CompiledLookups lookups, KnownTotals totals)
    : IReadRepository
{
    public async Task<Page<TItem>> PageAsync<T, TItem>(ListSpecification<T> specification, CancellationToken ct)
        where T : class
    {
        SpecificationEvaluator? evaluator = null;
        // Made by the count itself: keys of related rows that were found before the version was read could be older than it.
        async Task<SpecificationEvaluator> EvaluatorAsync() =>
            evaluator ??= await SpecificationEvaluator.ForAsync(context, specification, ct);
        async Task<long> CountAsync() => await Criteria(await EvaluatorAsync(), specification).LongCountAsync(ct);

        var total = specification.Paging.WantsTotal
            ? await totals.CountAsync(context, specification.TotalName, CountAsync, ct)
            : (long?)null;
        var page = (await EvaluatorAsync()).Page(specification);
        var rows = await page.Select(projections.ToRow<T, TItem>(specification)).ToListAsync(ct);
        return specification.ToPage(rows, total);
    }

    public async Task<IReadOnlyList<TItem>> ListAsync<T, TItem>(ISpecification<T> specification, CancellationToken ct)
        where T : class => await (await ItemsAsync<T, TItem>(specification, ct)).ToListAsync(ct);

    public async Task<IReadOnlyList<TResult>> ListAsync<T, TResult>(ISpecification<T, TResult> specification, CancellationToken ct)
        where T : class
    {
        var evaluator = await SpecificationEvaluator.ForAsync(context, specification, ct);
        return await evaluator.GetQuery(context.Set<T>(), specification).ToListAsync(ct);
    }

    public async Task<TItem?> FirstAsync<T, TItem>(ISingleResultSpecification<T> specification, CancellationToken ct)
        where T : class
        where TItem : class => await (await ItemsAsync<T, TItem>(specification, ct)).FirstOrDefaultAsync(ct);

    public Task<TItem?> FindAsync<T, TKey, TItem>(KeyLookup<T, TKey> lookup, TKey key, CancellationToken ct)
        where T : class
        where TItem : class => lookups.FindAsync<T, TKey, TItem>(context, lookup, key, ct);

    public async Task<long> CountAsync<T>(ISpecification<T> specification, CancellationToken ct)
        where T : class => await (await CriteriaAsync(specification, ct)).LongCountAsync(ct);

    public async Task<bool> AnyAsync<T>(ISpecification<T> specification, CancellationToken ct)
        where T : class => await (await CriteriaAsync(specification, ct)).AnyAsync(ct);

    private async Task<IQueryable<T>> CriteriaAsync<T>(ISpecification<T> specification, CancellationToken ct)
        where T : class => Criteria(await SpecificationEvaluator.ForAsync(context, specification, ct), specification);

    private IQueryable<T> Criteria<T>(SpecificationEvaluator evaluator, ISpecification<T> specification)
        where T : class => evaluator.GetQuery(context.Set<T>(), specification, evaluateCriteriaOnly: true);

    private async Task<IQueryable<TItem>> ItemsAsync<T, TItem>(ISpecification<T> specification, CancellationToken ct)
        where T : class
    {
        var evaluator = await SpecificationEvaluator.ForAsync(context, specification, ct);
        return projections.Of<T, TItem>(evaluator.GetQuery(context.Set<T>(), specification));
    }
}
