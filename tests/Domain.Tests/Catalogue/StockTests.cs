using FsCheck;
using FsCheck.Fluent;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Tests.Catalogue;

public sealed class StockTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);
    private static readonly Actor Staff = PersonOf(Shop, ShopRole.Staff);
    private const long Shop = 42;

    [Fact]
    public void A_product_begins_its_ledger_with_what_is_put_on_sale()
    {
        var line = ProductWith(stock: 25).StockChanges.ShouldHaveSingleItem();

        (line.Quantity, line.Balance, line.Reason, line.UserId).ShouldBe((25, 25, StockReasons.Opening, 1));
        ProductWith(stock: 0).StockChanges.ShouldBeEmpty();
    }

    [Fact]
    public void Staff_note_what_was_sold_and_why()
    {
        var product = ProductWith(stock: 25);

        product.AdjustStock(-5, "Sold at the market", Staff, Noon).IsFailure.ShouldBeFalse();

        product.StockQuantity.ShouldBe(20);
        var line = product.StockChanges.Last();
        (line.Quantity, line.Balance, line.Reason, line.UserId, line.CreatedAt).ShouldBe((-5, 20, "Sold at the market", 7, Noon));
    }

    [Fact]
    public void More_than_there_is_cannot_go()
    {
        var product = ProductWith(stock: 3);

        var error = product.AdjustStock(-4, reason: null, Staff, Noon).Error.ShouldNotBeNull();

        (error.Kind, error.Code, error.Data).ShouldBe((ErrorKind.Conflict, "INSUFFICIENT_STOCK", new StockShortage(3, 4)));
        product.StockQuantity.ShouldBe(3);
        product.StockChanges.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(CatalogueLimits.MaxStock, 1)]
    [InlineData(1, int.MaxValue)]
    public void More_than_can_be_kept_is_refused(int stock, int quantity) =>
        ProductWith(stock).AdjustStock(quantity, reason: null, Staff, Noon).Error!.Kind.ShouldBe(ErrorKind.Validation);

    [Fact]
    public void The_smallest_number_does_not_overflow() =>
        ProductWith(stock: 5)
            .AdjustStock(int.MinValue, reason: null, Staff, Noon)
            .Error!.Data.ShouldBe(new StockShortage(5, 2_147_483_648));

    [Fact]
    public void Whoever_does_not_belong_to_the_shop_neither_changes_the_stock_nor_learns_it()
    {
        var product = ProductWith(stock: 3);

        var error = product.AdjustStock(-4, reason: null, PersonOf(Shop + 1, ShopRole.Owner), Noon).Error.ShouldNotBeNull();

        error.Kind.ShouldBe(ErrorKind.Forbidden);
        product.StockQuantity.ShouldBe(3);
    }

    [Fact]
    public void Whatever_comes_and_goes_the_ledger_sums_up_to_the_stock() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), IsInBalanceAfter).QuickCheckThrowOnFailure();

    private static bool IsInBalanceAfter(int[] quantities)
    {
        var product = ProductWith(stock: 10);
        foreach (var quantity in quantities)
        {
            product.AdjustStock(quantity, reason: null, Staff, Noon);
        }

        product.Tend(product.Display with { StockQuantity = 17 }, Staff, Noon);

        var balance = 0;
        return product.StockChanges.All(line => (balance += line.Quantity) == line.Balance && balance >= 0) && balance == 17;
    }

    [Fact]
    public void What_changed_is_told_once_and_only_if_something_did()
    {
        var product = ProductWith(stock: 5);

        product.Tend(product.Display, Staff, Noon);
        product.TakeEvents().ShouldBeEmpty();

        product.Tend(product.Display with { StockQuantity = 4, Discount = 12.5m, IsActive = false }, Staff, Noon);
        var told = product.TakeEvents().ShouldHaveSingleItem().ShouldBeOfType<ProductTended>();
        told.Changes.ShouldBe([new("isActive", "true", "false"), new("discount", "0", "12.5"), new("stockQuantity", "5", "4")]);
        (told.ShopId, told.By, told.At).ShouldBe((Shop, Staff, Noon));
        product.TakeEvents().ShouldBeEmpty();
    }

    [Fact]
    public void Two_toggles_leave_everything_as_it_was()
    {
        var product = ProductWith(stock: 5);

        product.ToggleStatus(Staff, Noon);
        product.ToggleFeatured(Staff, Noon);
        (product.IsActive, product.IsFeatured).ShouldBe((false, true));

        product.ToggleStatus(Staff, Noon);
        product.ToggleFeatured(Staff, Noon);
        (product.IsActive, product.IsFeatured, product.EditorId).ShouldBe((true, false, 7));
    }

    private static Product ProductWith(int stock) =>
        Product
            .PutOnSale(
                Shop,
                new ProductDescription
                {
                    CategoryId = 1,
                    Title = "Vase",
                    Slug = "vase",
                    Price = Money.Rupiah(10_000),
                },
                new ProductDisplay(
                    IsActive: true,
                    IsFeatured: false,
                    IsBestSeller: false,
                    IsNewArrivals: false,
                    Discount: 0,
                    StockQuantity: stock
                ),
                PersonOf(Shop, ShopRole.Owner, userId: 1),
                Noon
            )
            .Value;

    private static Actor PersonOf(long shop, ShopRole role, long userId = 7) =>
        new()
        {
            UserId = userId,
            IsVerified = true,
            Shops = new Dictionary<long, ShopRole> { [shop] = role },
        };
}
