using System.Linq.Expressions;
using ShopClean.Application.Catalogue;
using ShopClean.Application.Common;
using ShopClean.Application.Shops;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;
using ShopClean.Http.OpenApi.Examples;

namespace ShopClean.WebApi.Catalogue;

/// <summary>Examples of categories and products, those of the contract where it has one.</summary>
internal sealed class CatalogueExamples : IExamples
{
    private static readonly PictureUrl Picture = new("products/product_1704067200_k3v9x0c2m8q7w1ab.webp");

    private static readonly CategoryResponse Electronics = new()
    {
        Id = 1,
        Name = "Electronics",
        Slug = "electronics",
        Description = "Electronic devices and gadgets",
        ImageUrl = new PictureUrl("categories/category_1704067200_c5t8b2n0z4y6r1de.webp"),
        IsActive = true,
        SortOrder = 1,
        CreatedAt = ExampleTime.Now,
        UpdatedAt = ExampleTime.Now,
    };

    private static readonly IllustratedProductResponse Smartphone = new()
    {
        Id = 1,
        Title = "Smartphone Android Terbaru",
        Slug = "smartphone-android-terbaru",
        Description = "Smartphone Android dengan teknologi terdepan",
        Brand = "Galaksi",
        Points = 1500,
        Price = 5_999_999.00m,
        FormattedPrice = "Rp5.999.999,00",
        Discount = 10,
        FinalPrice = 5_399_999.10m,
        Url = "https://example.com/products/smartphone-android",
        ImageUrl = Picture,
        IsActive = true,
        IsFeatured = true,
        StockQuantity = 50,
        ViewCount = 245,
        CategoryId = 1,
        Category = new CategoryReference
        {
            Id = 1,
            Name = "Electronics",
            Slug = "electronics",
        },
        Shop = new ShopReference
        {
            Id = 3,
            Name = "Galaksi Gadget",
            Slug = "galaksi-gadget",
        },
        MetaTitle = "Smartphone Android Terbaru - Teknologi Terdepan",
        MetaDescription = "Dapatkan smartphone Android terbaru dengan fitur canggih dan harga terjangkau",
        AttributeValues = [new AttributeValue { Key = "color", Value = "white" }, new AttributeValue { Key = "size", Value = "6.5 inch" }],
        Images =
        [
            new ProductImageResponse
            {
                Id = 1,
                ImagePath = "product_1704067200_k3v9x0c2m8q7w1ab.webp",
                ImageUrl = Picture,
                AltText = "Smartphone Android Terbaru - Image 1",
                IsPrimary = true,
            },
        ],
        CreatedAt = ExampleTime.Now,
        UpdatedAt = ExampleTime.Now,
    };

    private static readonly StockChangeResponse Sold = new()
    {
        Id = 7,
        Quantity = -5,
        Balance = 45,
        Reason = "Sold at the market",
        User = new PersonResponse { Id = 12, Username = "sari" },
        CreatedAt = ExampleTime.Now,
    };

    public IEnumerable<object> All => [.. Categories(), .. Products(), .. Tending(), Statistics()];

    public IEnumerable<Expression<Func<Error>>> Failures =>
        [() => CatalogueErrors.InsufficientStock(3, 5), () => CatalogueErrors.TooMuchStock(1_000_000_000)];

    private static IEnumerable<object> Categories() =>
        [
            new CreateCategory
            {
                Name = "New Category",
                Slug = "new-category",
                Description = "Category description",
                IsActive = true,
                SortOrder = 1,
            },
            new UpdateCategory
            {
                Name = "Updated Category Name",
                Description = "Updated description",
                IsActive = false,
            },
            Electronics,
            new CategoryStatusResponse(Electronics.Id, Electronics.Name, IsActive: true),
            new CountedCategoryResponse
            {
                Id = Electronics.Id,
                Name = Electronics.Name,
                Slug = Electronics.Slug,
                Description = Electronics.Description,
                ImageUrl = Electronics.ImageUrl,
                IsActive = true,
                SortOrder = 1,
                CreatedAt = ExampleTime.Now,
                UpdatedAt = ExampleTime.Now,
                ProductCount = 15,
            },
            new StockedCategoryResponse
            {
                Id = Electronics.Id,
                Name = Electronics.Name,
                Slug = Electronics.Slug,
                Description = Electronics.Description,
                ImageUrl = Electronics.ImageUrl,
                IsActive = true,
                SortOrder = 1,
                CreatedAt = ExampleTime.Now,
                UpdatedAt = ExampleTime.Now,
                Products =
                [
                    new CategoryProductResponse
                    {
                        Id = Smartphone.Id,
                        Title = Smartphone.Title,
                        Slug = Smartphone.Slug,
                        Price = Smartphone.Price,
                        Points = Smartphone.Points,
                        ImageUrl = Picture,
                        IsFeatured = true,
                    },
                ],
            },
        ];

    private static IEnumerable<object> Products() =>
        [
            new CreateProduct
            {
                Title = "New Product",
                Slug = "new-product",
                Description = "Product description",
                Brand = "Roman",
                Points = 1000,
                Price = 2_999_999.00m,
                Url = "https://example.com/products/new-product",
                CategoryId = 1,
                IsActive = true,
                IsFeatured = false,
                IsBestSeller = false,
                IsNewArrivals = false,
                StockQuantity = 25,
                SortOrder = 0,
                MetaTitle = "New Product - Best Quality",
                MetaDescription = "Get the best new product with amazing features",
                Attributes = new ProductAttributes { ["color"] = ["white", "grey"], ["size"] = ["60x60"] },
            },
            new UpdateProduct
            {
                Title = "Updated Product Title",
                Description = "Updated description",
                Price = 3_499_999.00m,
                Points = 1200,
                IsFeatured = true,
            },
            new TendProduct { StockQuantity = 45, Discount = 15m },
            RowOf(Smartphone),
            Whole(Smartphone),
            Smartphone,
        ];

    private static IEnumerable<object> Tending() =>
        [
            new AdjustStock { Quantity = -5, Reason = "Sold at the market" },
            new SetProductDiscount { Discount = 15m },
            new SetProductFlags { IsBestSeller = true },
            new ProductStatusResponse(Smartphone.Id, Smartphone.Title, IsActive: true),
            new ProductFeaturedResponse(Smartphone.Id, Smartphone.Title, IsFeatured: true),
            new ProductStockResponse(Smartphone.Id, Smartphone.Title, StockQuantity: 45),
            Sold,
            Copy(Smartphone, new ManagedProductResponse()) with
            {
                Editor = Sold.User,
                StockHistory = [Sold],
            },
        ];

    private static ProductStatisticsResponse Statistics() =>
        new ProductStatisticsResponse
        {
            TotalProducts = 25,
            ActiveProducts = 22,
            FeaturedProducts = 8,
            OutOfStockProducts = 3,
            TopViewedProducts =
            [
                new ViewedProduct
                {
                    Id = Smartphone.Id,
                    Title = Smartphone.Title,
                    ViewCount = Smartphone.ViewCount,
                    Category = Smartphone.Category,
                },
            ],
            ProductsByCategory =
            [
                new CategoryShare
                {
                    Id = Electronics.Id,
                    Name = Electronics.Name,
                    ProductCount = 15,
                },
            ],
        };

    private static ProductListItem RowOf(ProductListItem product) => Copy(product, new ProductListItem());

    private static ProductResponse Whole(ProductResponse product) => Copy(product, new ProductResponse());

    // Records of different types: only the properties that both have.
    private static T Copy<T>(object from, T to)
        where T : notnull
    {
        foreach (var property in typeof(T).GetProperties().Where(property => property.CanWrite))
        {
            if (from.GetType().GetProperty(property.Name) is { } source)
            {
                property.SetValue(to, source.GetValue(from));
            }
        }

        return to;
    }
}
