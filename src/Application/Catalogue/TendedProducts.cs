using ShopClean.Application.Common;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>Changes products in the ways that every one of a shop's people may.</summary>
public sealed class TendedProducts(IRepository<Product> products, IUnitOfWork work, ICurrentActor current, TimeProvider clock)
{
    /// <summary>One way to change a product.</summary>
    public delegate Result Change(Product product, Actor actor, DateTimeOffset now);

    /// <summary>
    /// Changes a product that the caller may know of. It is held meanwhile, so that changes which depend on what is there come one after the other;
    /// the request must be <see cref="Common.Behaviours.ITransactional"/>.
    /// </summary>
    public async Task<Result<Product>> ChangeAsync(long id, Change change, CancellationToken ct)
    {
        await work.HoldAsync<Product>(id, ct);
        var product = await products.FirstOrDefaultAsync(new VisibleProductSpec(id, current.Actor), ct);
        if (product is null)
        {
            return CatalogueErrors.ProductNotFound;
        }

        var changed = change(product, current.Actor, clock.GetUtcNow());
        if (changed.IsFailure)
        {
            return changed.Error;
        }

        var saved = await work.SaveAsync(product, ct);
        return saved.IsFailure ? saved.Error : product;
    }
}
