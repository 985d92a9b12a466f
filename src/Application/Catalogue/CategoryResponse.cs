using System.Text.Json.Serialization;
using ShopClean.Application.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>A category.</summary>
public record CategoryResponse : IVersioned
{
    /// <summary>The category's key.</summary>
    public long Id { get; init; }

    /// <summary>The category's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The category's name in addresses.</summary>
    public string Slug { get; init; } = "";

    /// <summary>What belongs into it.</summary>
    public string? Description { get; init; }

    /// <summary>Where the picture is; null where there is none.</summary>
    public PictureUrl? ImageUrl { get; init; }

    /// <summary>Whether the public sees it.</summary>
    public bool IsActive { get; init; }

    /// <summary>Its place among the others, ascending.</summary>
    public int SortOrder { get; init; }

    /// <summary>The category above it; null at the top.</summary>
    public long? ParentId { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public long Version { get; init; }
}

/// <summary>A category in a list that counts what stands in each.</summary>
public sealed record CountedCategoryResponse : CategoryResponse
{
    /// <summary>How many products are on sale in it.</summary>
    [OnDemand(ListCategories.CountParameter)]
    public int ProductCount { get; init; }
}

/// <summary>A category with what is on sale in it.</summary>
public sealed record StockedCategoryResponse : CategoryResponse
{
    /// <summary>The first of its products, by their own order.</summary>
    [OnDemand("includeProducts")]
    public IReadOnlyList<CategoryProductResponse> Products { get; init; } = [];
}

/// <summary>A product, where its category shows it.</summary>
public sealed record CategoryProductResponse
{
    /// <summary>The product's key.</summary>
    public long Id { get; init; }

    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>Its name in addresses.</summary>
    public string Slug { get; init; } = "";

    /// <summary>What one costs without the discount, in rupiah.</summary>
    public decimal Price { get; init; }

    /// <summary>The points that buying one brings.</summary>
    public int Points { get; init; }

    /// <summary>Where the main picture is; null where there is none.</summary>
    public PictureUrl? ImageUrl { get; init; }

    /// <summary>Whether the marketplace features it.</summary>
    public bool IsFeatured { get; init; }
}

/// <summary>A category, where something else shows it.</summary>
public sealed record CategoryReference
{
    /// <summary>The category's key.</summary>
    public long Id { get; init; }

    /// <summary>The category's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The category's name in addresses.</summary>
    public string Slug { get; init; } = "";
}
