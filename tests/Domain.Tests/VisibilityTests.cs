using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;
using static ShopClean.Domain.Tests.People;

namespace ShopClean.Domain.Tests;

/// <summary>Who sees what, in memory. That a database gives the same answer is proved beside it.</summary>
public sealed class VisibilityTests
{
    private static readonly Actor[] Strangers = [Actor.Guest, Unverified, Verified, OwnerOf(43)];
    private static readonly Actor[] ShopPeople = [StaffOf(Ceramics), ManagerOf(Ceramics), OwnerOf(Ceramics)];

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, false)]
    public void Strangers_see_what_is_on_sale_and_its_people_everything(bool isActive, bool shopIsActive, bool seen)
    {
        var product = AProduct(isActive, AShop(shopIsActive));

        Strangers.ShouldAllBe(actor => Sees(actor, product) == seen);
        ShopPeople.ShouldAllBe(actor => Sees(actor, product));
        Sees(Admin, product).ShouldBeTrue();
        Product.OnSale.Compile()(product).ShouldBe(seen);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Strangers_see_active_shops_and_its_people_theirs(bool isActive)
    {
        var shop = AShop(isActive);
        Func<Actor, bool> seen = actor => Shop.Ownership.VisibleTo(actor).Compile()(shop);

        Strangers.ShouldAllBe(actor => seen(actor) == isActive);
        ShopPeople.ShouldAllBe(actor => seen(actor));
        seen(Admin).ShouldBeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Everybody_sees_active_categories_and_administrators_all(bool isActive)
    {
        var category = Category.Create(new CategoryDescription("Tiles", "tiles", null, isActive, 0, null), Admin, Noon).Value;
        Func<Actor, bool> seen = actor => Category.Ownership.VisibleTo(actor).Compile()(category);

        Strangers.Concat(ShopPeople).ShouldAllBe(actor => seen(actor) == isActive);
        seen(Admin).ShouldBeTrue();
    }

    [Fact]
    public void Only_administrators_and_people_of_shops_see_more_than_the_public()
    {
        Product.Ownership.ShowsOnlyPublicTo(Actor.Guest).ShouldBeTrue();
        Product.Ownership.ShowsOnlyPublicTo(Verified).ShouldBeTrue();
        Product.Ownership.ShowsOnlyPublicTo(Admin).ShouldBeFalse();
        Product.Ownership.ShowsOnlyPublicTo(StaffOf(Ceramics)).ShouldBeFalse();
    }

    private static bool Sees(Actor actor, Product product) => Product.Ownership.VisibleTo(actor).Compile()(product);

    private static Shop AShop(bool isActive) =>
        Shop.Open(AUser(), Verified, new ShopDescription("Ceramics", "ceramics", null, null, null, isActive), Noon).Value.Saved(Ceramics);

    private static Product AProduct(bool isActive, Shop shop)
    {
        var product = Product
            .PutOnSale(
                Ceramics,
                new ProductDescription
                {
                    CategoryId = 1,
                    Title = "Tile",
                    Slug = "tile",
                    Price = Money.Rupiah(1),
                },
                new ProductDisplay(isActive, false, false, false, 0, 1),
                OwnerOf(Ceramics),
                Noon
            )
            .Value;
        typeof(Product).GetProperty(nameof(Product.Shop))!.SetValue(product, shop);
        return product;
    }
}
