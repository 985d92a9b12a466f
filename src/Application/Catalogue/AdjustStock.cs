using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>Changes the stock of a product by a number of pieces.</summary>
public sealed record AdjustStock : IRequest<Result<ProductStockResponse>>, ITransactional
{
    /// <summary>The product's key, from the address.</summary>
    [JsonIgnore]
    public long Id { get; init; }

    /// <summary>How many came (above zero) or went (below zero).</summary>
    public int? Quantity { get; init; }

    /// <summary>Why, for the ledger.</summary>
    public string? Reason { get; init; }
}

internal sealed class AdjustStockValidator : AbstractValidator<AdjustStock>
{
    private static readonly string Bounds =
        $"Quantity must be between -{CatalogueLimits.MaxStock} and {CatalogueLimits.MaxStock}, and not zero";

    public AdjustStockValidator()
    {
        RuleFor(request => request.Quantity)
            .Cascade(CascadeMode.Stop)
            .Must(quantity => quantity is not null)
            .WithMessage("Quantity is required: how many pieces came (above zero) or went (below zero)")
            .InclusiveBetween(-CatalogueLimits.MaxStock, CatalogueLimits.MaxStock)
            .WithMessage(Bounds)
            .NotEqual(0)
            .WithMessage(Bounds);
        RuleFor(request => request.Reason).MustBeOneLine("Reason", CatalogueLimits.MaxStockReason);
    }
}

internal sealed class AdjustStockHandler(Managed<Product> products)
    : IRequestHandler<AdjustStock, Result<ProductStockResponse>>,
        IRequestChecks<AdjustStock>
{
    public Task<Error?> RefuseAsync(AdjustStock request, CancellationToken ct) => products.RefuseAsync(Right.TendProduct, request.Id, ct);

    public Task<Result<ProductStockResponse>> Handle(AdjustStock request, CancellationToken cancellationToken) =>
        products
            .ChangeHeldAsync(
                Right.TendProduct,
                request.Id,
                (product, actor, now) => product.AdjustStock(request.Quantity!.Value, request.Reason.TrimToNull(), actor, now),
                cancellationToken
            )
            .MapAsync(product => new ProductStockResponse(product.Id, product.Title, product.StockQuantity) { Version = product.Version });
}

/// <summary>How many of a product there are now.</summary>
/// <param name="Id">The product's key.</param>
/// <param name="Title">What it is called.</param>
/// <param name="StockQuantity">How many are there.</param>
public sealed record ProductStockResponse(long Id, string Title, int StockQuantity) : IVersioned
{
    /// <inheritdoc/>
    [JsonIgnore]
    public long Version { get; init; }
}
