using ShopClean.Application.Accounts;
using ShopClean.Application.Catalogue;
using ShopClean.Application.Common;
using ShopClean.Application.Shops;

namespace ShopClean.WebApi.Common.OpenApi.Examples;

/// <summary>Examples of pictures, those of the contract where it has one.</summary>
internal static class PictureExamples
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

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<object> All =
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
        new ShopLogoResponse
        {
            Id = 42,
            Name = "Jaya Keramik",
            LogoUrl = new PictureUrl("shops/shop_1704067200_h7p1s9f3j5l2u6ga.webp"),
        },
        new AvatarResponse
        {
            Id = 1,
            Username = "johndoe",
            AvatarUrl = new PictureUrl("users/user_1704067200_q4d8w0k6m2x9e5bc.webp"),
        },
    ];
}
