using ShopClean.Domain.Common;

namespace ShopClean.Domain.Catalogue;

/// <summary>The failures of products and categories.</summary>
public static class CatalogueErrors
{
    /// <summary>There is no such product, or the caller may not know of it.</summary>
    public static readonly Error ProductNotFound = Error.NotFound("Product");

    /// <summary>There is no such category, or the caller may not know of it.</summary>
    public static readonly Error CategoryNotFound = Error.NotFound("Category");

    /// <summary>There is no such picture: it was never there, or is gone.</summary>
    public static readonly Error PictureNotFound = Error.NotFound("Picture");

    /// <summary>Only an empty category can be deleted.</summary>
    public static readonly Error CategoryInUse = Error.InUse(
        "Category cannot be deleted while products or categories stand in it. Move or delete them first."
    );

    /// <summary>More pieces would be taken than are in stock.</summary>
    /// <param name="available">How many are there.</param>
    /// <param name="requested">How many should go.</param>
    public static Error InsufficientStock(int available, long requested) =>
        new(ErrorKind.Conflict, ErrorCodes.InsufficientStock, $"Insufficient stock: {available} available, {requested} requested")
        {
            Data = new StockShortage(available, requested),
        };

    /// <summary>More pieces would be in stock than the limit.</summary>
    public static Error TooMuchStock(int quantity) =>
        Error.Validation("quantity", $"Stock quantity must be at most {CatalogueLimits.MaxStock} after the change", quantity);
}

/// <summary>Why a stock does not suffice: the <c>data</c> of the refusal.</summary>
/// <param name="Available">How many are there.</param>
/// <param name="Requested">How many should go.</param>
public sealed record StockShortage(int Available, long Requested);
