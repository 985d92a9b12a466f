using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>One of the shop's people takes a picture away from a product.</summary>
/// <param name="Id">The product's key.</param>
/// <param name="ImageId">The picture's key; null for the main picture.</param>
public sealed record RemoveProductImage(long Id, long? ImageId) : IRequest<Result>;

/// <summary>Takes it away, and has it removed from the store.</summary>
public sealed class RemoveProductImageHandler(
    ManagedProducts products,
    IOutbox outbox,
    IUnitOfWork work,
    ICurrentActor current,
    TimeProvider clock
) : IRequestHandler<RemoveProductImage, Result>
{
    /// <inheritdoc/>
    public async Task<Result> Handle(RemoveProductImage request, CancellationToken cancellationToken)
    {
        var found = await products.FindAsync(Right.TendProduct, request.Id, nameof(Product.Images), cancellationToken);
        if (found.IsFailure)
        {
            return found.Error;
        }

        var product = found.Value;

        var removed = product.RemovePicture(request.ImageId, current.Actor, clock.GetUtcNow());
        if (removed.IsFailure)
        {
            return removed.Error;
        }

        outbox.EnqueueRemoval(PictureShelf.Products, product.Id, removed.Value);
        return await work.SaveAsync(product, cancellationToken);
    }
}
