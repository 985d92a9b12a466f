using System.Text.Json.Serialization;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>One of the shop's people has a product featured, or no longer if it is.</summary>
/// <param name="Id">The product's key.</param>
public sealed record ToggleProductFeatured(long Id) : IRequest<Result<ProductFeaturedResponse>>, ITransactional;

internal sealed class ToggleProductFeaturedHandler(Managed<Product> products)
    : IRequestHandler<ToggleProductFeatured, Result<ProductFeaturedResponse>>
{
    public Task<Result<ProductFeaturedResponse>> Handle(ToggleProductFeatured request, CancellationToken cancellationToken) =>
        products
            .ChangeHeldAsync(Right.TendProduct, request.Id, (product, actor, now) => product.ToggleFeatured(actor, now), cancellationToken)
            .MapAsync(product => new ProductFeaturedResponse(product.Id, product.Title, product.IsFeatured) { Version = product.Version });
}

/// <summary>Whether a product is featured now.</summary>
/// <param name="Id">The product's key.</param>
/// <param name="Title">What it is called.</param>
/// <param name="IsFeatured">Whether the marketplace features it.</param>
public sealed record ProductFeaturedResponse(long Id, string Title, bool IsFeatured) : IVersioned
{
    /// <inheritdoc/>
    [JsonIgnore]
    public long Version { get; init; }
}
