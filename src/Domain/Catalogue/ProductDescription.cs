using System.Globalization;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Catalogue;

/// <summary>What a product says about itself. Texts of one line are kept without the space around them.</summary>
public sealed record ProductDescription
{
    /// <inheritdoc cref="Product.CategoryId"/>
    public required long CategoryId { get; init; }

    /// <inheritdoc cref="Product.Title"/>
    public required string Title
    {
        get;
        init => field = value.Trim();
    }

    /// <inheritdoc cref="Product.Slug"/>
    public required string Slug { get; init; }

    /// <inheritdoc cref="Product.Description"/>
    public string? Description { get; init; }

    /// <inheritdoc cref="Product.Brand"/>
    public string? Brand
    {
        get;
        init => field = value.TrimToNull();
    }

    /// <inheritdoc cref="Product.Points"/>
    public int Points { get; init; }

    /// <inheritdoc cref="Product.Price"/>
    public required Money Price { get; init; }

    /// <inheritdoc cref="Product.Url"/>
    public string? Url
    {
        get;
        init => field = value.TrimToNull();
    }

    /// <inheritdoc cref="Product.SortOrder"/>
    public int SortOrder { get; init; }

    /// <inheritdoc cref="Product.MetaTitle"/>
    public string? MetaTitle
    {
        get;
        init => field = value.TrimToNull();
    }

    /// <inheritdoc cref="Product.MetaDescription"/>
    public string? MetaDescription
    {
        get;
        init => field = value.TrimToNull();
    }

    /// <summary>The values by key; null leaves them as they are.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Attributes { get; init; }
}

/// <summary>
/// How a product is shown, what is taken off its price and how many are there: what every one of the shop's people may change. The defaults are
/// those of a new product.
/// </summary>
public sealed record ProductDisplay(
    bool IsActive = true,
    bool IsFeatured = false,
    bool IsBestSeller = false,
    bool IsNewArrivals = false,
    decimal Discount = 0,
    int StockQuantity = 0
)
{
    /// <summary>What is different in another one.</summary>
    public IReadOnlyList<ProductChange> ChangesTo(ProductDisplay other) =>
        [
            .. Facts()
                .Zip(other.Facts(), (before, after) => new ProductChange(before.Field, before.Value, after.Value))
                .Where(change => change.From != change.To),
        ];

    private (string Field, string Value)[] Facts() =>
        [
            ("isActive", Said(IsActive)),
            ("isFeatured", Said(IsFeatured)),
            ("isBestSeller", Said(IsBestSeller)),
            ("isNewArrivals", Said(IsNewArrivals)),
            ("discount", Discount.ToString("0.##", CultureInfo.InvariantCulture)),
            ("stockQuantity", StockQuantity.ToString(CultureInfo.InvariantCulture)),
        ];

    private static string Said(bool value) => value ? "true" : "false";
}
