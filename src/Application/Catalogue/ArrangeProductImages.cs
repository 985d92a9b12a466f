using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>One of the shop's people puts a product's gallery into an order.</summary>
public sealed record ArrangeProductImages : IRequest<Result<ProductGallery>>
{
    /// <summary>The product's key, from the address.</summary>
    [JsonIgnore]
    public long Id { get; init; }

    /// <summary>The keys of all pictures of the gallery, each once, in the wanted order.</summary>
    public IReadOnlyList<long>? Ids { get; init; }
}

internal sealed class ArrangeProductImagesValidator : AbstractValidator<ArrangeProductImages>
{
    public ArrangeProductImagesValidator() =>
        // The gallery itself says which order is one of all its pictures; a longer one never is.
        RuleFor(request => request.Ids)
            .Must(ids => ids is not null, new Demand { MaxEntries = CatalogueLimits.MaxImages })
            .WithMessage("The ids of the pictures are required, in the wanted order");
}

internal sealed class ArrangeProductImagesHandler(Managed<Product> products, IReadRepository reader)
    : IRequestHandler<ArrangeProductImages, Result<ProductGallery>>,
        IRequestChecks<ArrangeProductImages>
{
    public Task<Error?> RefuseAsync(ArrangeProductImages request, CancellationToken ct) =>
        products.RefuseAsync(Right.TendProduct, request.Id, ct);

    public Task<Result<ProductGallery>> Handle(ArrangeProductImages request, CancellationToken cancellationToken) =>
        products
            .ChangeAsync(
                Right.TendProduct,
                request.Id,
                (product, actor, now) => product.ArrangePictures(request.Ids!, actor, now),
                cancellationToken,
                nameof(Product.Images)
            )
            .ThenAsync(product => reader.ReadGalleryAsync(product.Id, cancellationToken));
}
