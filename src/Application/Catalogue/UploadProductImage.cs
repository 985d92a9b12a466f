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

internal sealed class UploadProductImageHandler(Managed<Product> products, ShownPictures pictures)
    : IRequestHandler<UploadProductImage, Result<ProductPictureResponse>>
{
    public async Task<Result<ProductPictureResponse>> Handle(UploadProductImage request, CancellationToken cancellationToken)
    {
        var found = await products.FindAsync(Right.TendProduct, request.Id, cancellationToken, nameof(Product.Images));
        var replaced = await pictures.ReplaceAsync(
            found,
            request.Upload,
            PictureShelf.Products,
            (product, path, actor, now) => product.ReplaceMainPicture(path!, actor, now),
            cancellationToken
        );
        return replaced.Map(ProductPictureResponse.Of);
    }
}
