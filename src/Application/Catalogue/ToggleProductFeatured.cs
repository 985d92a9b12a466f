using System.Text.Json.Serialization;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>One of the shop's people has a product featured, or no longer if it is.</summary>
/// <param name="Id">The product's key.</param>
public sealed record ToggleProductFeatured(long Id) : IRequest<Result<ProductFeaturedResponse>>, ITransactional;

/// <summary>Does it.</summary>
public sealed class ToggleProductFeaturedHandler(ManagedProducts products)
    : IRequestHandler<ToggleProductFeatured, Result<ProductFeaturedResponse>>
{
    /// <inheritdoc/>
    public async Task<Result<ProductFeaturedResponse>> Handle(ToggleProductFeatured request, CancellationToken cancellationToken)
    {
        var toggled = await products.TendAsync(request.Id, (product, actor, now) => product.ToggleFeatured(actor, now), cancellationToken);
        return toggled.IsFailure
            ? toggled.Error
            : new ProductFeaturedResponse(toggled.Value.Id, toggled.Value.Title, toggled.Value.IsFeatured)
            {
                Version = toggled.Value.Version,
            };
    }
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
