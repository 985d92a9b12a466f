using ShopClean.Domain.Access;
using ShopClean.Domain.Shops;
using static ShopClean.Domain.Tests.People;

namespace ShopClean.Domain.Tests.Shops;

public sealed class ShopTests
{
    private static readonly ShopDescription Description = new(
        " Ceramics ",
        "ceramics",
        "Tiles",
        "+6281234567890",
        "Jakarta",
        IsActive: true
    );

    [Fact]
    public void Whoever_opens_a_shop_owns_it_and_is_its_first_member()
    {
        var jane = AUser();

        var shop = Shop.Open(jane, Verified, Description, Noon).Value;

        (shop.OwnerId, shop.Owner).ShouldBe((jane.Id, jane));
        shop.Members.ShouldHaveSingleItem().Role.ShouldBe(ShopRole.Owner);
        (shop.Name, shop.NormalizedName, shop.Slug, shop.Description).ShouldBe((" Ceramics ", "CERAMICS", "ceramics", "Tiles"));
        (shop.PhoneNumber, shop.Address, shop.IsActive, shop.LogoPath, shop.DeletedAt).ShouldBe(
            ("+6281234567890", "Jakarta", true, null, null)
        );
        (shop.CreatedAt, shop.UpdatedAt).ShouldBe((Noon, Noon));
        shop.Products.ShouldBeEmpty();
    }

    [Fact]
    public void Only_a_verified_user_opens_a_shop()
    {
        Shop.Open(AUser(), Unverified, Description, Noon).Error.ShouldBeRefused("open-shop", "verified user", "user");
        Shop.Open(AUser(), Actor.Guest, Description, Noon).Error.ShouldBe(AccessErrors.MissingToken);
    }

    [Fact]
    public void The_owner_describes_and_deletes_the_shop_and_nobody_else_of_it_does()
    {
        var shop = Opened();

        shop.Describe(Description, ManagerOf(Ceramics), Later)
            .Error.ShouldBeRefused("update-shop", "owner of shop 42", "manager of shop 42");
        shop.Delete(StaffOf(Ceramics), Later).Error.ShouldBeRefused("delete-shop", "owner of shop 42", "staff of shop 42");
        (shop.DeletedAt, shop.Version).ShouldBe((null, 1));

        shop.Describe(Description with { Name = "Tiles" }, OwnerOf(Ceramics), Later).IsFailure.ShouldBeFalse();
        shop.Delete(OwnerOf(Ceramics), Later).IsFailure.ShouldBeFalse();
        (shop.Name, shop.DeletedAt, shop.UpdatedAt, shop.Version).ShouldBe(("Tiles", Later, Later, 3));
    }

    [Fact]
    public void The_owner_hires_promotes_and_dismisses()
    {
        var (shop, owner) = (Opened(), OwnerOf(Ceramics));
        var bob = AUser("bob", 8);

        var member = shop.Hire(bob, ShopRole.Staff, owner, Later).Value;
        (member.UserId, member.User, member.Role, member.JoinedAt).ShouldBe((8, bob, ShopRole.Staff, Later));
        shop.Hire(bob, ShopRole.Manager, owner, Later).Error.ShouldBe(ShopErrors.AlreadyMember("bob"));
        shop.Reassign(8, ShopRole.Manager, owner, Later).Value.Role.ShouldBe(ShopRole.Manager);
        shop.Dismiss(8, owner, Later).IsFailure.ShouldBeFalse();

        shop.Members.ShouldHaveSingleItem().UserId.ShouldBe(7);
        (shop.UpdatedAt, shop.Version).ShouldBe((Later, 4));
        shop.Dismiss(8, owner, Later).Error.ShouldBe(ShopErrors.MemberNotFound);
        shop.Reassign(8, ShopRole.Staff, owner, Later).Error.ShouldBe(ShopErrors.MemberNotFound);
        shop.Version.ShouldBe(4);
    }

    [Fact]
    public void The_owner_stays()
    {
        var (shop, owner) = (Opened(), OwnerOf(Ceramics));

        shop.Dismiss(7, owner, Later).Error.ShouldBe(ShopErrors.OwnerStays);
        shop.Reassign(7, ShopRole.Staff, Admin, Later).Error.ShouldBe(ShopErrors.OwnerStays);

        shop.Members.ShouldHaveSingleItem().Role.ShouldBe(ShopRole.Owner);
    }

    [Fact]
    public void Members_do_not_choose_members()
    {
        var (shop, manager) = (Opened(), ManagerOf(Ceramics));

        shop.Hire(AUser("bob", 8), ShopRole.Staff, manager, Later)
            .Error.ShouldBeRefused("choose-shop-members", "owner of shop 42", "manager of shop 42");
        shop.Reassign(7, ShopRole.Staff, manager, Later)
            .Error.ShouldBeRefused("choose-shop-members", "owner of shop 42", "manager of shop 42");
        shop.Dismiss(7, manager, Later).Error.ShouldBeRefused("choose-shop-members", "owner of shop 42", "manager of shop 42");

        shop.Members.Count.ShouldBe(1);
    }

    private static Shop Opened() => Shop.Open(AUser(), Verified, Description, Noon).Value.Saved(Ceramics);
}
