using System.Linq.Expressions;
using Ardalis.Specification;
using MediatR;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>An administrator asks how the catalogue is doing.</summary>
public sealed record GetProductStatistics : IRequest<Result<ProductStatisticsResponse>>;

internal sealed class GetProductStatisticsHandler(IReadRepository reader)
    : IRequestHandler<GetProductStatistics, Result<ProductStatisticsResponse>>
{
    public async Task<Result<ProductStatisticsResponse>> Handle(GetProductStatistics request, CancellationToken cancellationToken) =>
        new ProductStatisticsResponse
        {
            TotalProducts = await reader.CountAsync(ProductCountSpec.All, cancellationToken),
            ActiveProducts = await reader.CountAsync(ProductCountSpec.Active, cancellationToken),
            FeaturedProducts = await reader.CountAsync(ProductCountSpec.Featured, cancellationToken),
            OutOfStockProducts = await reader.CountAsync(ProductCountSpec.OutOfStock, cancellationToken),
            TopViewedProducts = await reader.ListAsync<Product, ViewedProduct>(new TopViewedSpec(), cancellationToken),
            ProductsByCategory = await reader.ListAsync<Category, CategoryShare>(new FullestCategoriesSpec(), cancellationToken),
        };
}

/// <summary>How the catalogue is doing; deleted products count nowhere.</summary>
public sealed record ProductStatisticsResponse
{
    /// <summary>How many products there are.</summary>
    public required long TotalProducts { get; init; }

    /// <summary>How many are on sale, as far as their shops are.</summary>
    public required long ActiveProducts { get; init; }

    /// <summary>How many are featured.</summary>
    public required long FeaturedProducts { get; init; }

    /// <summary>Of how many there is none left.</summary>
    public required long OutOfStockProducts { get; init; }

    /// <summary>The ten that the public looked at most.</summary>
    public required IReadOnlyList<ViewedProduct> TopViewedProducts { get; init; }

    /// <summary>Every category with how many products stand in it, the fullest first.</summary>
    public required IReadOnlyList<CategoryShare> ProductsByCategory { get; init; }
}

/// <summary>A product and how often the public looked at it.</summary>
public sealed record ViewedProduct
{
    /// <summary>The product's key.</summary>
    public long Id { get; init; }

    /// <summary>What it is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>How often the public looked at it.</summary>
    public long ViewCount { get; init; }

    /// <summary>The category that it stands in.</summary>
    public CategoryReference? Category { get; init; }
}

/// <summary>A category and how many products stand in it.</summary>
public sealed record CategoryShare
{
    /// <summary>The category's key.</summary>
    public long Id { get; init; }

    /// <summary>The category's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>How many products stand in it, on sale or not.</summary>
    public int ProductCount { get; init; }
}

/// <summary>The products that the statistics count.</summary>
internal sealed class ProductCountSpec : Specification<Product>
{
    /// <summary>Every one.</summary>
    public static readonly ProductCountSpec All = new();

    /// <summary>Those on sale, as far as their shops are.</summary>
    public static readonly ProductCountSpec Active = new(product => product.IsActive);

    /// <summary>The featured ones.</summary>
    public static readonly ProductCountSpec Featured = new(product => product.IsFeatured);

    /// <summary>Those of which there is none left.</summary>
    public static readonly ProductCountSpec OutOfStock = new(product => product.StockQuantity == 0);

    private ProductCountSpec() { }

    private ProductCountSpec(Expression<Func<Product, bool>> condition) => Query.Where(condition);
}

/// <summary>The products that the public looked at most.</summary>
internal sealed class TopViewedSpec : Specification<Product>
{
    private const int Most = 10;

    public TopViewedSpec() => Query.OrderByDescending(product => product.Views.Total).ThenBy(product => product.Id).Take(Most);
}

/// <summary>Every category, the fullest first.</summary>
internal sealed class FullestCategoriesSpec : Specification<Category>
{
    public FullestCategoriesSpec() =>
        Query.OrderByDescending(category => category.Products.Count).ThenBy(category => category.SortOrder).ThenBy(category => category.Id);
}
