using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>The owner takes a product away for good.</summary>
/// <param name="Id">The product's key.</param>
public sealed record DeleteProduct(long Id) : IRequest<Result>;

/// <summary>Takes the product away.</summary>
public sealed class DeleteProductHandler(IRepository<Product> products, IUnitOfWork work, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<DeleteProduct, Result>
{
    /// <inheritdoc/>
    public async Task<Result> Handle(DeleteProduct request, CancellationToken cancellationToken)
    {
        var product = await products.FirstOrDefaultAsync(new VisibleProductSpec(request.Id, current.Actor), cancellationToken);
        if (product is null)
        {
            return CatalogueErrors.ProductNotFound;
        }

        var deleted = product.Delete(current.Actor, clock.GetUtcNow());
        return deleted.IsFailure ? deleted : await work.SaveAsync(product, cancellationToken);
    }
}
