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

/// <summary>What an order must have.</summary>
public sealed class ArrangeProductImagesValidator : AbstractValidator<ArrangeProductImages>
{
    /// <summary>Declares the rules.</summary>
    public ArrangeProductImagesValidator() =>
        // The gallery itself says which order is one of all its pictures; a longer one never is.
        RuleFor(request => request.Ids)
            .Must(ids => ids is not null, new Demand { MaxEntries = CatalogueLimits.MaxImages })
            .WithMessage("The ids of the pictures are required, in the wanted order");
}

/// <summary>Arranges it.</summary>
public sealed class ArrangeProductImagesHandler(
    ManagedProducts products,
    IUnitOfWork work,
    IReadRepository reader,
    ICurrentActor current,
    TimeProvider clock
) : IRequestHandler<ArrangeProductImages, Result<ProductGallery>>, IRequestChecks<ArrangeProductImages>
{
    /// <inheritdoc/>
    public Task<Error?> RefuseAsync(ArrangeProductImages request, CancellationToken ct) =>
        products.RefuseAsync(Right.TendProduct, request.Id, ct);

    /// <inheritdoc/>
    public async Task<Result<ProductGallery>> Handle(ArrangeProductImages request, CancellationToken cancellationToken)
    {
        var found = await products.FindAsync(Right.TendProduct, request.Id, nameof(Product.Images), cancellationToken);
        if (found.IsFailure)
        {
            return found.Error;
        }

        var product = found.Value;

        var arranged = product.ArrangePictures(request.Ids!, current.Actor, clock.GetUtcNow());
        if (arranged.IsFailure)
        {
            return arranged.Error;
        }

        var saved = await work.SaveAsync(product, cancellationToken);
        return saved.IsFailure ? saved.Error : await reader.ReadGalleryAsync(product.Id, cancellationToken);
    }
}
