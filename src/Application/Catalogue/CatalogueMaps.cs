using AutoMapper;
using ShopClean.Application.Common;
using ShopClean.Domain.Catalogue;

namespace ShopClean.Application.Catalogue;

/// <summary>Maps the catalogue to responses.</summary>
public sealed class CatalogueMaps : Profile
{
    private const int ProductsOfCategory = 100;

    /// <summary>Declares the maps.</summary>
    public CatalogueMaps()
    {
        MapCategories();
        MapProducts();
    }

    private void MapCategories()
    {
        CreateMap<Category, CategoryReference>().MaxDepth(1);
        CreateMap<Category, CategoryResponse>()
            .MaxDepth(1)
            .ForMember(response => response.ImageUrl, map => map.MapFrom(category => PictureUrl.Of(category.ImagePath)));
        CreateMap<Category, CountedCategoryResponse>()
            .MaxDepth(1)
            .IncludeBase<Category, CategoryResponse>()
            .ForMember(
                response => response.ProductCount,
                map => map.MapFrom(category => category.Products.AsQueryable().Count(Product.OnSale))
            );
        CreateMap<Category, StockedCategoryResponse>()
            .MaxDepth(1)
            .IncludeBase<Category, CategoryResponse>()
            .ForMember(
                response => response.Products,
                map =>
                    map.MapFrom(category =>
                        category
                            .Products.AsQueryable()
                            .Where(Product.OnSale)
                            .OrderBy(product => product.SortOrder)
                            .ThenBy(product => product.Id)
                            .Take(ProductsOfCategory)
                    )
            );
        CreateMap<Category, CategoryShare>()
            .MaxDepth(1)
            .ForMember(response => response.ProductCount, map => map.MapFrom(category => category.Products.Count));
        CreateMap<Product, CategoryProductResponse>()
            .MaxDepth(1)
            .ForMember(response => response.Price, map => map.MapFrom(product => product.Price.Amount))
            .ForMember(response => response.ImageUrl, map => map.MapFrom(product => PictureUrl.Of(product.ImagePath)));
    }

    private void MapProducts()
    {
        CreateMap<Product, ProductListItem>()
            .MaxDepth(1)
            .ForMember(response => response.ViewCount, map => map.MapFrom(product => (long?)product.Views.Total ?? 0))
            .ForMember(response => response.Price, map => map.MapFrom(product => product.Price.Amount))
            .ForMember(response => response.FinalPrice, map => map.MapFrom(product => product.FinalPrice.Amount))
            .ForMember(response => response.FormattedPrice, map => map.MapFrom(product => product.Price.ToString()))
            .ForMember(response => response.ImageUrl, map => map.MapFrom(product => PictureUrl.Of(product.ImagePath)));
        CreateMap<Product, ProductResponse>()
            .MaxDepth(1)
            .IncludeBase<Product, ProductListItem>()
            // Computed from AttributeValues.
            .ForMember(response => response.Attributes, map => map.Ignore())
            .ForMember(
                response => response.AttributeValues,
                map => map.MapFrom(product => product.Attributes.OrderBy(attribute => attribute.Id))
            );
        CreateMap<Product, IllustratedProductResponse>()
            .MaxDepth(1)
            .IncludeBase<Product, ProductResponse>()
            .ForMember(response => response.Images, map => map.MapFrom(product => product.Images.OrderBy(image => image.SortOrder)));
        CreateMap<Product, ManagedProductResponse>()
            .MaxDepth(1)
            .IncludeBase<Product, IllustratedProductResponse>()
            .ForMember(
                response => response.StockHistory,
                map =>
                    map.MapFrom(product =>
                        product.StockChanges.OrderByDescending(change => change.Id).Take(ManagedProductResponse.LatestStockChanges)
                    )
            );
        CreateMap<Product, ViewedProduct>()
            .MaxDepth(1)
            .ForMember(response => response.ViewCount, map => map.MapFrom(product => (long?)product.Views.Total ?? 0));
        CreateMap<StockChange, StockChangeResponse>().MaxDepth(1);
        CreateMap<ProductAttribute, AttributeValue>().MaxDepth(1);
        CreateMap<ProductImage, ProductImageResponse>()
            .MaxDepth(1)
            .ForMember(response => response.ImagePath, map => map.MapFrom(image => Path.GetFileName(image.Path)))
            .ForMember(response => response.ImageUrl, map => map.MapFrom(image => new PictureUrl(image.Path)));
    }
}
