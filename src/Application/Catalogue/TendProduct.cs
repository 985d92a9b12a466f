using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>One of the shop's people sets how a product is shown, its discount or its stock; absent fields stay as they are.</summary>
public sealed record TendProduct : IRequest<Result<ProductResponse>>, ITransactional
{
    /// <summary>The product's key, from the address.</summary>
    [JsonIgnore]
    public long Id { get; init; }

    /// <summary>Whether it is on sale.</summary>
    public Optional<bool> IsActive { get; init; }

    /// <summary>Whether the marketplace features it.</summary>
    public Optional<bool> IsFeatured { get; init; }

    /// <summary>Whether it is shown among the best sellers.</summary>
    public Optional<bool> IsBestSeller { get; init; }

    /// <summary>Whether it is shown among the new arrivals.</summary>
    public Optional<bool> IsNewArrivals { get; init; }

    /// <summary>What is taken off the price, in percent (0 to 100).</summary>
    public Optional<decimal> Discount { get; init; }

    /// <summary>How many are there.</summary>
    public Optional<int> StockQuantity { get; init; }
}

/// <summary>What may be set.</summary>
public sealed class TendProductValidator : AbstractValidator<TendProduct>
{
    /// <summary>Declares the rules.</summary>
    public TendProductValidator()
    {
        RuleFor(request => (decimal?)request.Discount.Value).ADiscount();
        RuleFor(request => request.StockQuantity.Value).AStock();
    }
}

/// <summary>Sets it.</summary>
public sealed class TendProductHandler(TendedProducts products, IReadRepository reader)
    : IRequestHandler<TendProduct, Result<ProductResponse>>
{
    /// <inheritdoc/>
    public async Task<Result<ProductResponse>> Handle(TendProduct request, CancellationToken cancellationToken)
    {
        var tended = await products.ChangeAsync(
            request.Id,
            (product, actor, now) => product.Tend(Merged(request, product.Display), actor, now),
            cancellationToken
        );
        return tended.IsFailure ? tended.Error : await reader.ReadProductAsync(request.Id, cancellationToken);
    }

    private static ProductDisplay Merged(TendProduct request, ProductDisplay now) =>
        new(
            request.IsActive.Or(now.IsActive),
            request.IsFeatured.Or(now.IsFeatured),
            request.IsBestSeller.Or(now.IsBestSeller),
            request.IsNewArrivals.Or(now.IsNewArrivals),
            request.Discount.Or(now.Discount),
            request.StockQuantity.Or(now.StockQuantity)
        );
}
