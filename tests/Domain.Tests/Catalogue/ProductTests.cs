using FsCheck;
using FsCheck.Fluent;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;
using static ShopClean.Domain.Tests.People;

namespace ShopClean.Domain.Tests.Catalogue;

public sealed class ProductTests
{
    private static readonly ProductDisplay Shown = new(
        IsActive: true,
        IsFeatured: false,
        IsBestSeller: true,
        IsNewArrivals: false,
        Discount: 12.5m,
        StockQuantity: 3
    );

    private static readonly ProductDescription Tile = new()
    {
        CategoryId = 5,
        Title = "Tile",
        Slug = "tile",
        Description = "60 by 60",
        Brand = "Roman",
        Points = 4,
        Price = Money.Rupiah(10_000),
        Url = "https://example.com/tile",
        SortOrder = 2,
        MetaTitle = "Tiles",
        MetaDescription = "The best",
        Attributes = new Dictionary<string, IReadOnlyList<string>> { ["color"] = ["white", "grey", "white"], ["size"] = ["60x60"] },
    };

    [Fact]
    public void A_product_that_is_put_on_sale_is_as_it_was_described()
    {
        var product = Product.PutOnSale(Ceramics, Tile, Shown, ManagerOf(Ceramics), Noon).Value;

        (product.ShopId, product.CategoryId, product.Title, product.Slug).ShouldBe((Ceramics, 5, "Tile", "tile"));
        (product.Description, product.Brand, product.Points, product.Url).ShouldBe(("60 by 60", "Roman", 4, "https://example.com/tile"));
        (product.SortOrder, product.MetaTitle, product.MetaDescription).ShouldBe((2, "Tiles", "The best"));
        (product.Price, product.Discount, product.FinalPrice, product.StockQuantity).ShouldBe(
            (Money.Rupiah(10_000), 12.5m, Money.Rupiah(8_750), 3)
        );
        product.Described.ShouldBe(Tile with { Attributes = null });
        product.Display.ShouldBe(Shown);
        (product.Views.Total, product.ImagePath, product.DeletedAt).ShouldBe((0, null, null));
        (product.CreatedAt, product.UpdatedAt, product.Version).ShouldBe((Noon, Noon, 1));
        product.Images.ShouldBeEmpty();
    }

    [Fact]
    public void An_attribute_has_each_of_its_values_once() =>
        Put()
            .Attributes.Select(attribute => (attribute.Key, attribute.Value))
            .ShouldBe([("color", "white"), ("color", "grey"), ("size", "60x60")]);

    [Fact]
    public void Attributes_are_replaced_whole_or_stay_as_they_are()
    {
        var product = Put();

        product.Describe(Tile with { Attributes = null }, Shown, OwnerOf(Ceramics), Later);
        product.Attributes.Count.ShouldBe(3);
        product.Describe(Tile with { Attributes = new Dictionary<string, IReadOnlyList<string>>() }, Shown, OwnerOf(Ceramics), Later);
        product.Attributes.ShouldBeEmpty();
    }

    [Fact]
    public void The_final_price_follows_price_and_discount() =>
        Prop.ForAll(
                Gen.Choose(0, 1_000_000_000).Select(sen => sen / 100m).ToArbitrary(),
                Gen.Choose(0, 10_000).Select(hundredths => hundredths / 100m).ToArbitrary(),
                (price, discount) =>
                {
                    var product = Put();
                    product.Describe(
                        Tile with
                        {
                            Price = Money.Rupiah(price),
                        },
                        Shown with
                        {
                            Discount = discount,
                        },
                        OwnerOf(Ceramics),
                        Later
                    );
                    var exact = price * (100m - discount) / 100m;
                    return product.FinalPrice >= Money.Zero
                        && product.FinalPrice <= product.Price
                        && Math.Abs(product.FinalPrice.Amount - exact) <= 0.005m;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_final_price_follows_a_new_discount_alone()
    {
        var product = Put();

        product.Tend(Shown with { Discount = 50m }, StaffOf(Ceramics), Later).IsFailure.ShouldBeFalse();

        (product.Price, product.FinalPrice, product.UpdatedAt, product.Version).ShouldBe(
            (Money.Rupiah(10_000), Money.Rupiah(5_000), Later, 2)
        );
    }

    [Fact]
    public void Staff_look_after_products_and_neither_create_nor_describe_nor_delete_them()
    {
        var (product, staff) = (Put(), StaffOf(Ceramics));

        Product.PutOnSale(Ceramics, Tile, Shown, staff, Noon).Error.ShouldNotBeNull().Code.ShouldBe(ErrorCodes.InsufficientPermissions);
        product.Describe(Tile, Shown, staff, Later).Error.ShouldBeRefused("update-product", "owner of shop 42", "staff of shop 42");
        product.Delete(staff, Later).Error.ShouldBeRefused("delete-product", "owner of shop 42", "staff of shop 42");
        product.Tend(Shown, Verified, Later).Error.ShouldNotBeNull().Code.ShouldBe(ErrorCodes.InsufficientPermissions);
        product.Tend(Shown, Actor.Guest, Later).Error.ShouldBe(AccessErrors.MissingToken);

        (product.DeletedAt, product.UpdatedAt, product.Version).ShouldBe((null, Noon, 1));
    }

    [Fact]
    public void The_owner_describes_it_anew_and_deletes_it()
    {
        var product = Put();

        product
            .Describe(Tile with { Title = "Big tile", CategoryId = 6 }, Shown with { IsActive = false }, OwnerOf(Ceramics), Later)
            .IsFailure.ShouldBeFalse();
        (product.Title, product.CategoryId, product.IsActive, product.Version).ShouldBe(("Big tile", 6, false, 2));

        product.Delete(Admin, Later).IsFailure.ShouldBeFalse();
        (product.DeletedAt, product.UpdatedAt, product.Version).ShouldBe((Later, Later, 3));
    }

    private static Product Put() => Product.PutOnSale(Ceramics, Tile, Shown, OwnerOf(Ceramics), Noon).Value.Saved(9);
}
