using ShopClean.Domain.Common;

namespace ShopClean.Domain.Catalogue;

/// <summary>One picture of a product's gallery.</summary>
public sealed class ProductImage : Entity
{
    private ProductImage() { }

    internal ProductImage(string path, string altText, int sortOrder, bool isPrimary, DateTimeOffset now)
    {
        Path = path;
        AltText = altText;
        SortOrder = sortOrder;
        IsPrimary = isPrimary;
        CreatedAt = now;
    }

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

    internal void MoveTo(int place) => SortOrder = place;

    internal void StandForProduct(bool stands) => IsPrimary = stands;

    internal void Say(string? altText) => AltText = altText;
}

/// <summary>What changes about a picture of a gallery.</summary>
/// <param name="IsPrimary">Whether it stands for the product; null leaves that as it is.</param>
/// <param name="ChangesAltText">Whether its words change.</param>
/// <param name="AltText">The new words; null for none.</param>
public sealed record PictureChange(bool? IsPrimary, bool ChangesAltText, string? AltText);
