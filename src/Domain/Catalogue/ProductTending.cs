using ShopClean.Domain.Access;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Catalogue;

/// <content>What every one of the shop's people may change: how the product is shown, its discount and its stock.</content>
public sealed partial class Product
{
    /// <summary>The shop's people change how the product is shown, its discount and its stock.</summary>
    public Result Tend(ProductDisplay display, Actor actor, DateTimeOffset now) => Tend(display, StockReasons.Counted, actor, now);

    /// <summary>The shop's people put it on sale, or withdraw it if it is.</summary>
    public Result ToggleStatus(Actor actor, DateTimeOffset now) => Tend(Display with { IsActive = !IsActive }, actor, now);

    /// <summary>The shop's people feature it, or no longer if they did.</summary>
    public Result ToggleFeatured(Actor actor, DateTimeOffset now) => Tend(Display with { IsFeatured = !IsFeatured }, actor, now);

    /// <summary>Some pieces come or go.</summary>
    /// <param name="quantity">How many come (above zero) or go (below zero).</param>
    /// <param name="reason">Why; null where nobody says.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="now">The time.</param>
    /// <returns>A conflict where more would go than are there.</returns>
    public Result AdjustStock(int quantity, string? reason, Actor actor, DateTimeOffset now)
    {
        // Who may not change the stock does not learn how much is left either.
        if (MayTend(actor) is { } refused)
        {
            return refused;
        }

        return ((long)StockQuantity + quantity) switch
        {
            < 0 => CatalogueErrors.InsufficientStock(StockQuantity, -(long)quantity),
            > CatalogueLimits.MaxStock => CatalogueErrors.TooMuchStock(quantity),
            var balance => Tend(Display with { StockQuantity = (int)balance }, reason ?? StockReasons.Adjusted, actor, now),
        };
    }

    /// <summary>How the product is shown, what is taken off its price and how many are there, as it is now.</summary>
    public ProductDisplay Display => new(IsActive, IsFeatured, IsBestSeller, IsNewArrivals, Discount, StockQuantity);

    /// <summary>Why the actor may not tend the product; null where they may.</summary>
    public Error? MayTend(Actor actor) => Ownership.Refuse(Right.TendProduct, actor, this);

    private Result Tend(ProductDisplay display, string stockReason, Actor actor, DateTimeOffset now)
    {
        if (MayTend(actor) is { } refused)
        {
            return refused;
        }

        // What is repeated changes nothing: it is nobody's news, and no other version than the one that others have read.
        if (Display.ChangesTo(display) is { Count: > 0 } changes)
        {
            Raise(new ProductTended(Id, ShopId, changes, actor, now));
            Apply(display, stockReason, actor, now);
            Touch(actor, now);
        }

        return Result.Success;
    }

    private void Apply(ProductDisplay display, string stockReason, Actor actor, DateTimeOffset now)
    {
        if (display.StockQuantity != StockQuantity)
        {
            var quantity = display.StockQuantity - StockQuantity;
            stockChanges.Add(new StockChange(quantity, display.StockQuantity, stockReason, actor.UserId, now));
        }

        IsActive = display.IsActive;
        IsFeatured = display.IsFeatured;
        IsBestSeller = display.IsBestSeller;
        IsNewArrivals = display.IsNewArrivals;
        Discount = display.Discount;
        StockQuantity = display.StockQuantity;
        FinalPrice = Price.Less(Discount);
    }
}
