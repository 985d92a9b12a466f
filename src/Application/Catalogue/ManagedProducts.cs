using Ardalis.Specification;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>
/// Products, for those who change them. Every query starts from the shops where the caller may do that, so that no other shop's product is ever held or
/// loaded.
/// </summary>
public sealed class ManagedProducts(
    IRepository<Product> products,
    IReadRepository reader,
    IUnitOfWork work,
    ICurrentActor current,
    TimeProvider clock
)
{
    /// <summary>One way to change a product.</summary>
    public delegate Result Change(Product product, Actor actor, DateTimeOffset now);

    /// <summary>Why the caller may not do something with a product; null where they may. Who can't even see it hears that there is none.</summary>
    public async Task<Error?> RefuseAsync(Right right, long id, CancellationToken ct) =>
        await reader.AnyAsync(new OpenProductSpec(right, id, current.Actor), ct) ? null : await ExplainAsync(right, id, ct);

    /// <summary>A product that the caller may do something with, or why they may not.</summary>
    /// <param name="right">What the caller wants to do.</param>
    /// <param name="id">The product's key.</param>
    /// <param name="parts">What is loaded along with it; null for nothing.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Result<Product>> FindAsync(Right right, long id, string? parts, CancellationToken ct)
    {
        var wanted = new OpenProductSpec(right, id, current.Actor);
        if (parts is not null)
        {
            wanted.Query.Include(parts);
        }

        return await products.FirstOrDefaultAsync(wanted, ct) is { } product
            ? product
            : await ExplainAsync(right, id, ct) ?? CatalogueErrors.ProductNotFound;
    }

    /// <summary>
    /// Finds a product as <see cref="FindAsync"/> does and holds it, so that changes which depend on what is there come one after the other; the request
    /// must be <see cref="Common.Behaviours.ITransactional"/>. Whoever may not change it makes nobody wait.
    /// </summary>
    public async Task<Result<Product>> HoldAsync(Right right, long id, string? parts, CancellationToken ct)
    {
        if (await RefuseAsync(right, id, ct) is { } refused)
        {
            return refused;
        }

        await work.HoldAsync<Product>(id, ct);
        return await FindAsync(right, id, parts, ct);
    }

    /// <summary>Holds a product that the caller may tend, changes it and saves it.</summary>
    public async Task<Result<Product>> TendAsync(long id, Change change, CancellationToken ct)
    {
        var held = await HoldAsync(Right.TendProduct, id, parts: null, ct);
        if (held.IsFailure)
        {
            return held;
        }

        var changed = change(held.Value, current.Actor, clock.GetUtcNow());
        if (changed.IsFailure)
        {
            return changed.Error;
        }

        var saved = await work.SaveAsync(held.Value, ct);
        return saved.IsFailure ? saved.Error : held;
    }

    private async Task<Error?> ExplainAsync(Right right, long id, CancellationToken ct) =>
        await reader.FirstAsync<Product, ProductListItem>(new VisibleProductSpec(id, current.Actor), ct) is { Shop: { } shop }
            ? Rights.Decide(right, current.Actor, shop.Id).AsError(current.Actor)
            : CatalogueErrors.ProductNotFound;
}

/// <summary>A product that the actor may do something with.</summary>
public sealed class OpenProductSpec : SingleResultSpecification<Product>
{
    /// <summary>Creates the specification.</summary>
    public OpenProductSpec(Right right, long id, Actor actor) =>
        Query.Where(CatalogueVisibility.ProductsOpenTo(right, actor)).Where(product => product.Id == id);
}
