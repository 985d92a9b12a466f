using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>One of a shop's people looks at one of its products, whatever its state.</summary>
/// <param name="ShopId">The shop's key.</param>
/// <param name="Id">The product's key.</param>
public sealed record GetShopProduct(long ShopId, long Id) : IRequest<Result<ManagedProductResponse>>;

internal sealed class GetShopProductHandler(IReadRepository reader, ICurrentActor current)
    : IRequestHandler<GetShopProduct, Result<ManagedProductResponse>>
{
    public async Task<Result<ManagedProductResponse>> Handle(GetShopProduct request, CancellationToken cancellationToken)
    {
        if (await reader.RefuseShopProductAsync(request.ShopId, request.Id, current.Actor, cancellationToken) is { } refused)
        {
            return refused;
        }

        var found = new ShopProductSpec(request.ShopId, request.Id);
        var product = await reader.FirstAsync<Product, ManagedProductResponse>(found, cancellationToken);
        return product is null ? CatalogueErrors.ProductNotFound : product;
    }
}

/// <summary>A product as its shop's people see it.</summary>
public sealed record ManagedProductResponse : IllustratedProductResponse
{
    /// <summary>How many lines of the ledger are shown along.</summary>
    public const int LatestStockChanges = 20;

    /// <summary>Who changed it last; null where nobody did.</summary>
    public PersonResponse? Editor { get; init; }

    /// <summary>The latest lines of its stock ledger, the newest first; the whole ledger has a list of its own.</summary>
    public IReadOnlyList<StockChangeResponse> StockHistory { get; init; } = [];
}

/// <summary>What use cases behind a shop's door share.</summary>
internal static class ShopProducts
{
    /// <summary>
    /// Why the actor may not see a shop's product as its people do; null where they may. Whoever can see the product in the catalogue hears why
    /// not here; to anybody else there is no such product.
    /// </summary>
    public static async Task<Error?> RefuseShopProductAsync(
        this IReadRepository reader,
        long shopId,
        long productId,
        Actor actor,
        CancellationToken ct
    )
    {
        if (Rights.Decide(Right.ReadShopProduct, actor, Concern.OfShop(shopId)).AsError(actor) is not { } refused)
        {
            return null;
        }

        var known = new VisibleSpec<Product>(product => product.Id == productId && product.ShopId == shopId, actor);
        return await reader.AnyAsync(known, ct) ? refused : CatalogueErrors.ProductNotFound;
    }
}
