using System.Text.Json.Serialization;
using ShopClean.Application.Common;
using ShopClean.Application.Shops;

namespace ShopClean.Application.Catalogue;

/// <summary>A product in a list.</summary>
public record ProductListItem
{
    /// <summary>The product's key.</summary>
    public long Id { get; init; }

    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>Its name in addresses.</summary>
    public string Slug { get; init; } = "";

    /// <summary>What there is to say about it.</summary>
    public string? Description { get; init; }

    /// <summary>Who makes it.</summary>
    public string? Brand { get; init; }

    /// <summary>The points that buying one brings.</summary>
    public int Points { get; init; }

    /// <summary>What one costs without the discount, in rupiah.</summary>
    public decimal Price { get; init; }

    /// <summary>The price as people read it: <c>Rp5.999.999,00</c>.</summary>
    public string FormattedPrice { get; init; } = "";

    /// <summary>What is taken off the price, in percent.</summary>
    public decimal Discount { get; init; }

    /// <summary>What one costs, in rupiah: the price less the discount.</summary>
    public decimal FinalPrice { get; init; }

    /// <summary>Its page elsewhere.</summary>
    public string? Url { get; init; }

    /// <summary>Where the main picture is; null where there is none.</summary>
    public PictureUrl? ImageUrl { get; init; }

    /// <summary>Whether it is on sale, as far as its shop is.</summary>
    public bool IsActive { get; init; }

    /// <summary>Whether the marketplace features it.</summary>
    public bool IsFeatured { get; init; }

    /// <summary>Whether it is shown among the best sellers.</summary>
    public bool IsBestSeller { get; init; }

    /// <summary>Whether it is shown among the new arrivals.</summary>
    public bool IsNewArrivals { get; init; }

    /// <summary>How many are there.</summary>
    public int StockQuantity { get; init; }

    /// <summary>How often the public looked at it.</summary>
    [Volatile]
    public long ViewCount { get; init; }

    /// <summary>Its place among the others, ascending.</summary>
    public int SortOrder { get; init; }

    /// <summary>The category that it stands in.</summary>
    public CategoryReference? Category { get; init; }

    /// <summary>The shop that sells it.</summary>
    public ShopReference? Shop { get; init; }

    /// <summary>When it was put on sale.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>A product with everything that is said about it.</summary>
public record ProductResponse : ProductListItem, IVersioned
{
    /// <summary>The category that it stands in.</summary>
    public long? CategoryId { get; init; }

    /// <summary>The title for search engines.</summary>
    public string? MetaTitle { get; init; }

    /// <summary>The description for search engines.</summary>
    public string? MetaDescription { get; init; }

    /// <summary>Its properties: the values of each key, always as a list, however they were sent.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Attributes =>
        AttributeValues
            .GroupBy(attribute => attribute.Key, attribute => attribute.Value, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group], StringComparer.Ordinal);

    /// <summary>The properties as they are read, a row for each value.</summary>
    [JsonIgnore]
    public IReadOnlyList<AttributeValue> AttributeValues { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public long Version { get; init; }
}

/// <summary>A product with its gallery.</summary>
public record IllustratedProductResponse : ProductResponse
{
    /// <summary>The gallery, in its order.</summary>
    [OnDemand("includeImages")]
    public IReadOnlyList<ProductImageResponse> Images { get; init; } = [];
}

/// <summary>One value of one property.</summary>
public sealed record AttributeValue
{
    /// <summary>The property.</summary>
    public string Key { get; init; } = "";

    /// <summary>The value.</summary>
    public string Value { get; init; } = "";
}

/// <summary>One picture of a gallery.</summary>
public sealed record ProductImageResponse
{
    /// <summary>The picture's key.</summary>
    public long Id { get; init; }

    /// <summary>The picture's file name.</summary>
    public string ImagePath { get; init; } = "";

    /// <summary>Where the picture is.</summary>
    public PictureUrl ImageUrl { get; init; }

    /// <summary>What it shows, for people who don't see it.</summary>
    public string? AltText { get; init; }

    /// <summary>Whether it stands for the product.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>Its place in the gallery, ascending from 0.</summary>
    public int SortOrder { get; init; }
}
