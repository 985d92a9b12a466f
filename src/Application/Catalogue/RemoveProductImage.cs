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

internal sealed class RemoveProductImageHandler(Managed<Product> products, IOutbox outbox) : IRequestHandler<RemoveProductImage, Result>
{
    public Task<Result> Handle(RemoveProductImage request, CancellationToken cancellationToken) =>
        products
            .ChangeAsync(
                Right.TendProduct,
                request.Id,
                (product, actor, now) => Remove(request, product, actor, now),
                cancellationToken,
                nameof(Product.Images)
            )
            .IgnoreValueAsync();

    private Result<string> Remove(RemoveProductImage request, Product product, Actor actor, DateTimeOffset now)
    {
        var removed = product.RemovePicture(request.ImageId, actor, now);
        if (!removed.IsFailure)
        {
            outbox.EnqueueRemoval(PictureShelf.Products, product.Id, removed.Value);
        }

        return removed;
    }
}
