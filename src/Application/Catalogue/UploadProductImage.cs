using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>One of the shop's people gives a product its main picture; the one before goes.</summary>
/// <param name="Id">The product's key.</param>
/// <param name="Upload">The picture.</param>
public sealed record UploadProductImage(long Id, IPictureUpload Upload) : IRequest<Result<ProductPictureResponse>>;

/// <summary>Takes the picture in and shows it.</summary>
public sealed class UploadProductImageHandler(ManagedProducts products, ShownPictures pictures, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<UploadProductImage, Result<ProductPictureResponse>>
{
    /// <inheritdoc/>
    public async Task<Result<ProductPictureResponse>> Handle(UploadProductImage request, CancellationToken cancellationToken)
    {
        var found = await products.FindAsync(Right.TendProduct, request.Id, nameof(Product.Images), cancellationToken);
        if (found.IsFailure)
        {
            return found.Error;
        }

        var product = found.Value;

        var replaced = await pictures.ReplaceAsync(
            request.Upload,
            PictureShelf.Products,
            product,
            path => product.ReplaceMainPicture(path, current.Actor, clock.GetUtcNow()),
            cancellationToken
        );
        return replaced.IsFailure ? replaced.Error : ProductPictureResponse.Of(product);
    }
}
