using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;

namespace ShopClean.Application.Catalogue;

/// <summary>
/// One of the shop's people sets how a product is shown, its discount or its stock, or its owner anything else of it; absent fields stay as they are.
/// </summary>
public sealed record TendProduct : ProductChanges
{
    /// <inheritdoc/>
    internal override Right Right => NamesDisplayOnly ? Right.TendProduct : Right.UpdateProduct;

    // Any other field that is given makes the two differ, also one that is added to the type later.
    private bool NamesDisplayOnly =>
        this
        == new TendProduct
        {
            Id = Id,
            IsActive = IsActive,
            IsFeatured = IsFeatured,
            IsBestSeller = IsBestSeller,
            IsNewArrivals = IsNewArrivals,
            Discount = Discount,
            StockQuantity = StockQuantity,
        };
}

internal sealed class TendProductValidator : ProductFieldsValidator<TendProduct>
{
    public TendProductValidator()
        : base(isNew: false) => this.MustGiveAnyField();
}

internal sealed class TendProductHandler(
    Managed<Product> products,
    IUnitOfWork work,
    IReadRepository reader,
    ICurrentActor current,
    TimeProvider clock
) : ProductChangesHandler<TendProduct>(products, work, reader, current, clock);
