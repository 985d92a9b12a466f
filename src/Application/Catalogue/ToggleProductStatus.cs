using System.Text.Json.Serialization;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>One of the shop's people puts a product on sale, or withdraws it if it is.</summary>
/// <param name="Id">The product's key.</param>
public sealed record ToggleProductStatus(long Id) : IRequest<Result<ProductStatusResponse>>, ITransactional;

internal sealed class ToggleProductStatusHandler(Managed<Product> products)
    : IRequestHandler<ToggleProductStatus, Result<ProductStatusResponse>>
{
    public Task<Result<ProductStatusResponse>> Handle(ToggleProductStatus request, CancellationToken cancellationToken) =>
        products
            .ChangeHeldAsync(Right.TendProduct, request.Id, (product, actor, now) => product.ToggleStatus(actor, now), cancellationToken)
            .MapAsync(product => new ProductStatusResponse(product.Id, product.Title, product.IsActive) { Version = product.Version });
}

/// <summary>Whether a product is on sale now.</summary>
/// <param name="Id">The product's key.</param>
/// <param name="Title">What it is called.</param>
/// <param name="IsActive">Whether it is on sale, as far as its shop is.</param>
public sealed record ProductStatusResponse(long Id, string Title, bool IsActive) : IVersioned
{
    /// <inheritdoc/>
    [JsonIgnore]
    public long Version { get; init; }
}
