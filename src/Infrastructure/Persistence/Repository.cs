using Ardalis.Specification;
using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Common;
using ShopClean.Infrastructure.Persistence.Specifications;

namespace ShopClean.Infrastructure.Persistence;

internal sealed class Repository<T>(ShopDbContext context) : IRepository<T>
    where T : class
{
    private readonly SpecificationEvaluator evaluator = new(context);

    public Task<T?> FirstOrDefaultAsync(ISingleResultSpecification<T> specification, CancellationToken ct) =>
        evaluator.GetQuery(context.Set<T>(), specification).FirstOrDefaultAsync(ct);

    public Task<bool> AnyAsync(ISpecification<T> specification, CancellationToken ct) =>
        evaluator.GetQuery(context.Set<T>(), specification, evaluateCriteriaOnly: true).AnyAsync(ct);

    public void Add(T aggregate) => context.Set<T>().Add(aggregate);

    public void Remove(T aggregate) => context.Set<T>().Remove(aggregate);
}
