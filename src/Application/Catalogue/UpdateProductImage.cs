using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>One of the shop's people says what a picture shows, or has it stand for the product; absent fields stay as they are.</summary>
public sealed record UpdateProductImage : IRequest<Result<ProductGallery>>
{
    /// <summary>The product's key, from the address.</summary>
    [JsonIgnore]
    public long Id { get; init; }

    /// <summary>The picture's key, from the address.</summary>
    [JsonIgnore]
    public long ImageId { get; init; }

    /// <summary>Whether it stands for the product: true makes it the main picture instead of the one that is.</summary>
    public Optional<bool> IsPrimary { get; init; }

    /// <summary>What it shows, for people who don't see it; null for no words.</summary>
    public Optional<string?> AltText { get; init; }
}

internal sealed class UpdateProductImageValidator : AbstractValidator<UpdateProductImage>
{
    public UpdateProductImageValidator() =>
        RuleFor(request => request.AltText.Value).MustBeOneLine("Alternative text", CatalogueLimits.MaxAltText);
}

internal sealed class UpdateProductImageHandler(Managed<Product> products, IReadRepository reader)
    : IRequestHandler<UpdateProductImage, Result<ProductGallery>>,
        IRequestChecks<UpdateProductImage>
{
    public async Task<Error?> RefuseAsync(UpdateProductImage request, CancellationToken ct)
    {
        var found = await products.FindAsync(Right.TendProduct, request.Id, ct, nameof(Product.Images));
        return found.IsFailure ? found.Error
            : found.Value.Images.Any(image => image.Id == request.ImageId) ? null
            : CatalogueErrors.PictureNotFound;
    }

    public Task<Result<ProductGallery>> Handle(UpdateProductImage request, CancellationToken cancellationToken)
    {
        var change = new PictureChange(
            request.IsPrimary.IsGiven ? request.IsPrimary.Value : null,
            request.AltText.IsGiven,
            request.AltText.Value.TrimToNull()
        );
        return products
            .ChangeAsync(
                Right.TendProduct,
                request.Id,
                (product, actor, now) => product.ChangePicture(request.ImageId, change, actor, now),
                cancellationToken,
                nameof(Product.Images)
            )
            .ThenAsync(product => reader.ReadGalleryAsync(product.Id, cancellationToken));
    }
}
