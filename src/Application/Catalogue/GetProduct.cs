using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>Somebody looks at a product.</summary>
/// <param name="Id">The product's key.</param>
/// <param name="IncludeImages">Whether its gallery is shown too.</param>
/// <param name="IsView">Whether somebody looks at it, and not only at whether it is there (<c>HEAD</c>).</param>
public sealed record GetProduct(long Id, bool IncludeImages = false, bool IsView = true) : IRequest<Result<ProductResponse>>;

/// <summary>Somebody looks at a product whose slug they know.</summary>
/// <param name="Slug">The product's slug.</param>
/// <param name="IncludeImages">Whether its gallery is shown too.</param>
/// <param name="IsView">Whether somebody looks at it, and not only at whether it is there (<c>HEAD</c>).</param>
public sealed record GetProductBySlug(string Slug, bool IncludeImages = false, bool IsView = true) : IRequest<Result<ProductResponse>>;

internal sealed class GetProductHandler(IReadRepository reader, ICurrentActor current, IProductViews views)
    : IRequestHandler<GetProduct, Result<ProductResponse>>,
        IRequestHandler<GetProductBySlug, Result<ProductResponse>>
{
    public async Task<Result<ProductResponse>> Handle(GetProduct request, CancellationToken cancellationToken) =>
        Seen(
            Product.Ownership.ShowsOnlyPublicTo(current.Actor)
                ? await FindAsync(ProductLookups.OnSale, request.Id, request.IncludeImages, cancellationToken)
                : await ReadAsync(new VisibleSpec<Product>(request.Id, current.Actor), request.IncludeImages, cancellationToken),
            request.IsView
        );

    public async Task<Result<ProductResponse>> Handle(GetProductBySlug request, CancellationToken cancellationToken) =>
        Seen(
            Product.Ownership.ShowsOnlyPublicTo(current.Actor)
                ? await FindAsync(ProductLookups.OnSaleBySlug, request.Slug, request.IncludeImages, cancellationToken)
                : await ReadAsync(
                    new VisibleSpec<Product>(product => product.Slug == request.Slug, current.Actor),
                    request.IncludeImages,
                    cancellationToken
                ),
            request.IsView
        );

    private async Task<ProductResponse?> ReadAsync(VisibleSpec<Product> specification, bool includeImages, CancellationToken ct) =>
        includeImages
            ? await reader.FirstAsync<Product, IllustratedProductResponse>(specification, ct)
            : await reader.FirstAsync<Product, ProductResponse>(specification, ct);

    private async Task<ProductResponse?> FindAsync<TKey>(
        KeyLookup<Product, TKey> lookup,
        TKey key,
        bool includeImages,
        CancellationToken ct
    ) =>
        includeImages
            ? await reader.FindAsync<Product, TKey, IllustratedProductResponse>(lookup, key, ct)
            : await reader.FindAsync<Product, TKey, ProductResponse>(lookup, key, ct);

    private Result<ProductResponse> Seen(ProductResponse? product, bool isView)
    {
        if (product is null)
        {
            return CatalogueErrors.ProductNotFound;
        }

        if (isView && !Product.Ownership.IsInsider(current.Actor, Concern.OfShop(product.Shop!.Id)))
        {
            views.Count(product.Id);
        }

        return product;
    }
}

/// <summary>What use cases that write products share.</summary>
internal static class WrittenProducts
{
    /// <summary>A product that was just written, as its shop's people see it.</summary>
    public static async Task<Result<ProductResponse>> ReadProductAsync(this IReadRepository reader, long id, CancellationToken ct) =>
        await reader.FindAsync<Product, long, ProductResponse>(ProductLookups.Any, id, ct) is { } product
            ? product
            : CatalogueErrors.ProductNotFound;

    /// <summary>The fault of a category that a product can't be put into, as the actor may not know of it; null where it can, or stands in it already.</summary>
    public static async Task<FieldFault?> FindCategoryFaultAsync(
        this IReadRepository reader,
        long categoryId,
        long? productId,
        Actor actor,
        CancellationToken ct
    )
    {
        if (await reader.AnyAsync(new VisibleSpec<Category>(categoryId, actor), ct))
        {
            return null;
        }

        return productId is { } id && await reader.AnyAsync(new ProductInCategorySpec(id, categoryId), ct)
            ? null
            : new FieldFault("categoryId", $"Category {categoryId} does not exist", categoryId);
    }
}
