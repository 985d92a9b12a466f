using ShopClean.Application.Catalogue;
using ShopClean.Application.Common;
using ShopClean.Http.OpenApi.Examples;

namespace ShopClean.WebApi.Catalogue;

/// <summary>Examples of the pictures of products and categories, those of the contract where it has one.</summary>
internal sealed class PictureExamples : IExamples
{
    private static readonly PictureUrl OfProduct = new("products/product_1704067200_k3v9x0c2m8q7w1ab.webp");

    private static readonly ProductImageResponse InGallery = new()
    {
        Id = 1,
        ImagePath = "product_1704067200_k3v9x0c2m8q7w1ab.webp",
        ImageUrl = OfProduct,
        AltText = "Smartphone Android Terbaru - Image 1",
        IsPrimary = true,
    };

    public IEnumerable<object> All { get; } =
    [
        new ProductPictureResponse
        {
            Id = 1,
            Title = "Smartphone Android Terbaru",
            ImageUrl = OfProduct,
        },
        InGallery,
        new ProductGallery([InGallery], version: 7),
        new ArrangeProductImages { Ids = [3, 1, 2] },
        new UpdateProductImage { IsPrimary = true, AltText = "The back, with its three cameras" },
        new CategoryPictureResponse
        {
            Id = 1,
            Name = "Electronics",
            ImageUrl = new PictureUrl("categories/category_1704067200_c5t8b2n0z4y6r1de.webp"),
        },
    ];
}
