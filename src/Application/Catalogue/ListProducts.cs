using System.Linq.Expressions;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Catalogue;

/// <summary>Somebody browses the products.</summary>
public sealed record ListProducts : ListQuery<ProductListItem>, IDescribedList
{
    /// <inheritdoc/>
    public static ListDescription Description => ProductListSpec.Newest.Describe<Product, ProductListItem>();
}

/// <summary>Somebody searches the products; the most viewed come first.</summary>
public sealed record SearchProducts : ListQuery<ProductListItem>, IDescribedList
{
    /// <summary>What this list has of its own.</summary>
    public static readonly ListOptions Options = new() { SearchParameter = "q", RequiresSearch = true };

    /// <inheritdoc/>
    public static ListDescription Description => ProductListSpec.MostViewed.Describe<Product, ProductListItem>(Options);
}

/// <summary>Somebody browses the products of a category, in their own order.</summary>
public sealed record ListCategoryProducts(long CategoryId) : ListQuery<ProductListItem>, IDescribedList
{
    /// <inheritdoc/>
    public static ListDescription Description => ProductListSpec.Arranged.Describe<Product, ProductListItem>();
}

/// <summary>Somebody browses a shop: everybody sees what is on sale, the shop's people everything.</summary>
public sealed record ListShopProducts(long ShopId) : ListQuery<ProductListItem>, IDescribedList
{
    /// <inheritdoc/>
    public static ListDescription Description => ProductListSpec.Newest.Describe<Product, ProductListItem>();
}

internal sealed class ListProductsHandler(IReadRepository reader, ICurrentActor current)
    : IRequestHandler<ListProducts, Result<Page<ProductListItem>>>,
        IRequestHandler<SearchProducts, Result<Page<ProductListItem>>>,
        IRequestHandler<ListCategoryProducts, Result<Page<ProductListItem>>>,
        IRequestHandler<ListShopProducts, Result<Page<ProductListItem>>>
{
    public Task<Result<Page<ProductListItem>>> Handle(ListProducts request, CancellationToken cancellationToken) =>
        ListAsync(ProductListSpec.Newest, request, ListOptions.Default, within: null, cancellationToken);

    public Task<Result<Page<ProductListItem>>> Handle(SearchProducts request, CancellationToken cancellationToken) =>
        ListAsync(ProductListSpec.MostViewed, request, SearchProducts.Options, within: null, cancellationToken);

    public async Task<Result<Page<ProductListItem>>> Handle(ListCategoryProducts request, CancellationToken cancellationToken)
    {
        var id = request.CategoryId;
        return await reader.AnyAsync(new VisibleSpec<Category>(id, current.Actor), cancellationToken)
            ? await ListAsync(
                ProductListSpec.Arranged,
                request,
                Within($"category {id}"),
                product => product.CategoryId == id,
                cancellationToken
            )
            : CatalogueErrors.CategoryNotFound;
    }

    public async Task<Result<Page<ProductListItem>>> Handle(ListShopProducts request, CancellationToken cancellationToken)
    {
        var id = request.ShopId;
        return await reader.AnyAsync(new VisibleSpec<Shop>(id, current.Actor), cancellationToken)
            ? await ListAsync(ProductListSpec.Newest, request, Within($"shop {id}"), product => product.ShopId == id, cancellationToken)
            : ShopErrors.NotFound;
    }

    private static ListOptions Within(string scope) => new() { Scope = scope };

    private async Task<Result<Page<ProductListItem>>> ListAsync(
        FieldTable<Product> fields,
        ListQuery<ProductListItem> query,
        ListOptions options,
        Expression<Func<Product, bool>>? within,
        CancellationToken ct
    )
    {
        var bound = fields.Bind<ProductListItem>(query.Parameters, options);
        return bound.IsFailure
            ? bound.Error
            : await reader.PageAsync<Product, ProductListItem>(new ProductListSpec(bound.Value, current.Actor, within), ct);
    }
}
