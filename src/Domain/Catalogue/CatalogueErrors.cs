using ShopClean.Domain.Common;

namespace ShopClean.Domain.Catalogue;

/// <summary>What can go wrong with products and categories.</summary>
public static class CatalogueErrors
{
    /// <summary>There is no such product, or the caller may not know of it.</summary>
    public static readonly Error ProductNotFound = Error.NotFound("Product");

    /// <summary>There is no such category, or the caller may not know of it.</summary>
    public static readonly Error CategoryNotFound = Error.NotFound("Category");

    /// <summary>A category goes only when nothing stands in it.</summary>
    public static readonly Error CategoryInUse = Error.InUse(
        "Category cannot be deleted while products or categories stand in it. Move or delete them first."
    );
}
