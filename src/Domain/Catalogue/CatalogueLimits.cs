namespace ShopClean.Domain.Catalogue;

/// <summary>The limits that validators and columns share.</summary>
public static class CatalogueLimits
{
    /// <summary>The longest category name, in characters.</summary>
    public const int MaxCategoryName = 100;

    /// <summary>The longest product title, in characters.</summary>
    public const int MaxTitle = 150;

    /// <summary>The longest description, in characters.</summary>
    public const int MaxDescription = 5_000;

    /// <summary>The longest brand, in characters.</summary>
    public const int MaxBrand = 80;

    /// <summary>The longest address of a product's page elsewhere, in characters.</summary>
    public const int MaxUrl = 500;

    /// <summary>The longest title for search engines, in characters.</summary>
    public const int MaxMetaTitle = 150;

    /// <summary>The longest description for search engines, in characters.</summary>
    public const int MaxMetaDescription = 300;

    /// <summary>The most points that a product can bring.</summary>
    public const int MaxPoints = 1_000_000_000;

    /// <summary>The most pieces that can be in stock.</summary>
    public const int MaxStock = 1_000_000_000;

    /// <summary>The longest reason of a change of stock, in characters.</summary>
    public const int MaxStockReason = 200;

    /// <summary>The greatest discount, in percent.</summary>
    public const decimal MaxDiscount = 100m;

    /// <summary>The most attribute values of a product, all keys together.</summary>
    public const int MaxAttributeValues = 100;

    /// <summary>The longest attribute key, in characters.</summary>
    public const int MaxAttributeKey = 50;

    /// <summary>The longest attribute value, in characters.</summary>
    public const int MaxAttributeValue = 100;

    /// <summary>The most pictures of a product.</summary>
    public const int MaxImages = 20;

    /// <summary>The longest words about a picture, in characters.</summary>
    public const int MaxAltText = 200;
}
