using ShopClean.Domain.Common;

namespace ShopClean.Domain.Catalogue;

/// <summary>One picture of a product's gallery.</summary>
public sealed class ProductImage : Entity
{
    private ProductImage() { }

    /// <summary>The product.</summary>
    public long ProductId { get; private init; }

    /// <summary>Where it is in the picture store.</summary>
    public string Path { get; private init; } = "";

    /// <summary>What it shows, for people who don't see it.</summary>
    public string? AltText { get; private set; }

    /// <summary>Whether it stands for the product; exactly one of a gallery does.</summary>
    public bool IsPrimary { get; private set; }

    /// <summary>Its place in the gallery, ascending from 0.</summary>
    public int SortOrder { get; private set; }

    /// <summary>When it was added (UTC).</summary>
    public DateTimeOffset CreatedAt { get; private init; }
}
