using System.Text.Json.Serialization;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>A product with its new main picture.</summary>
public sealed record ProductPictureResponse : IVersioned
{
    /// <summary>The product's key.</summary>
    public long Id { get; init; }

    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>Where the main picture is.</summary>
    public PictureUrl? ImageUrl { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public long Version { get; init; }

    /// <summary>What a product shows now.</summary>
    internal static ProductPictureResponse Of(Product product) =>
        new()
        {
            Id = product.Id,
            Title = product.Title,
            ImageUrl = PictureUrl.Of(product.ImagePath),
            Version = product.Version,
        };
}

/// <summary>What use cases about pictures of products share.</summary>
internal static class ProductPictures
{
    /// <summary>A product's gallery, in its order.</summary>
    public static async Task<Result<ProductGallery>> ReadGalleryAsync(this IReadRepository reader, long id, CancellationToken ct) =>
        await reader.FindAsync<Product, long, IllustratedProductResponse>(ProductLookups.Any, id, ct) is { } product
            ? new ProductGallery(product.Images, product.Version)
            : CatalogueErrors.ProductNotFound;
}
