using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>One of the shop's people adds pictures to a product's gallery.</summary>
/// <param name="Id">The product's key.</param>
/// <param name="Upload">The pictures.</param>
public sealed record AddProductImages(long Id, IPictureUpload Upload) : IRequest<Result<ProductGallery>>;

internal sealed class AddProductImagesHandler(
    Managed<Product> products,
    PictureIntake intake,
    IUnitOfWork work,
    IReadRepository reader,
    ICurrentActor current,
    TimeProvider clock
) : IRequestHandler<AddProductImages, Result<ProductGallery>>
{
    public async Task<Result<ProductGallery>> Handle(AddProductImages request, CancellationToken cancellationToken)
    {
        var found = await products.FindAsync(Right.TendProduct, request.Id, cancellationToken, nameof(Product.Images));
        if (found.IsFailure)
        {
            return found.Error;
        }

        var product = found.Value;
        // A full gallery takes not even one: nothing need be read to say so.
        if (product.HasRoomFor(1, request.Upload.Field) is { } refused)
        {
            return refused;
        }

        var taken = await intake.TakeAsync(request.Upload, PictureShelf.Products, product, cancellationToken);
        if (taken.IsFailure)
        {
            return taken.Error;
        }

        var added = product.AddPictures(taken.Value, request.Upload.Field, current.Actor, clock.GetUtcNow());
        if (added.IsFailure)
        {
            return added.Error;
        }

        var saved = await work.SaveAsync(product, cancellationToken);
        return saved.IsFailure ? saved.Error : await reader.ReadGalleryAsync(product.Id, cancellationToken);
    }
}
