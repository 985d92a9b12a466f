using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>The owner takes a product away for good.</summary>
/// <param name="Id">The product's key.</param>
public sealed record DeleteProduct(long Id) : IRequest<Result>;

/// <summary>Takes the product away.</summary>
public sealed class DeleteProductHandler(ManagedProducts products, IUnitOfWork work, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<DeleteProduct, Result>
{
    /// <inheritdoc/>
    public async Task<Result> Handle(DeleteProduct request, CancellationToken cancellationToken)
    {
        var found = await products.FindAsync(Right.DeleteProduct, request.Id, parts: null, cancellationToken);
        if (found.IsFailure)
        {
            return found.Error;
        }

        var deleted = found.Value.Delete(current.Actor, clock.GetUtcNow());
        return deleted.IsFailure ? deleted : await work.SaveAsync(found.Value, cancellationToken);
    }
}
