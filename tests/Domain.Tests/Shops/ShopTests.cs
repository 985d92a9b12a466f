using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
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
        shop.Described.ShouldBe(Description);
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
    public void A_member_is_given_another_role_and_removed()
    {
        var (shop, owner) = (WithStaff(Bob), OwnerOf(Ceramics));
        var version = shop.Version;

        shop.Reassign(Bob.Id, ShopRole.Manager, owner, Later).Value.Role.ShouldBe(ShopRole.Manager);
        shop.RemoveMember(Bob.Id, owner, Later).IsFailure.ShouldBeFalse();

        shop.Members.ShouldHaveSingleItem().UserId.ShouldBe(7);
        (shop.UpdatedAt, shop.Version).ShouldBe((Later, version + 2));
        shop.RemoveMember(Bob.Id, owner, Later).Error.ShouldBe(ShopErrors.MemberNotFound);
        shop.Reassign(Bob.Id, ShopRole.Staff, owner, Later).Error.ShouldBe(ShopErrors.MemberNotFound);
        shop.Version.ShouldBe(version + 2);
    }

    [Fact]
    public void The_owner_stays()
    {
        var (shop, owner) = (Opened(), OwnerOf(Ceramics));

        shop.RemoveMember(7, owner, Later).Error.ShouldBe(ShopErrors.OwnerStays);
        shop.Reassign(7, ShopRole.Staff, Admin, Later).Error.ShouldBe(ShopErrors.OwnerStays);

        shop.Members.ShouldHaveSingleItem().Role.ShouldBe(ShopRole.Owner);
    }

    [Fact]
    public void Members_do_not_choose_members()
    {
        var (shop, manager) = (Opened(), ManagerOf(Ceramics));

        shop.Invite(Invitee.Of(Bob), ShopRole.Staff, manager, Noon, Week)
            .Error.ShouldBeRefused("choose-shop-members", "owner of shop 42", "manager of shop 42");
        shop.Withdraw(1, manager, Noon).Error.ShouldBeRefused("choose-shop-members", "owner of shop 42", "manager of shop 42");
        shop.Reassign(7, ShopRole.Staff, manager, Later)
            .Error.ShouldBeRefused("choose-shop-members", "owner of shop 42", "manager of shop 42");
        shop.RemoveMember(7, manager, Later).IsFailure.ShouldBeTrue();

        shop.Members.Count.ShouldBe(1);
        shop.Invitations.ShouldBeEmpty();
    }

    [Fact]
    public void A_member_leaves_and_removes_nobody_else()
    {
        var shop = WithStaff(Bob, AUser("carl", 9));
        var bob = StaffOf(Ceramics) with { UserId = Bob.Id };

        var refusal = shop.RemoveMember(9, bob, Later).Error!.Data.ShouldBeOfType<RefusalData>().Decision;
        refusal.Rule.ShouldBe("remove-shop-member");
        refusal.Required.ShouldBe(["owner of shop 42", "user 9"]);
        shop.RemoveMember(Bob.Id, bob, Later).IsFailure.ShouldBeFalse();

        shop.Members.Select(member => member.UserId).ShouldBe([7, 9]);
    }

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private static User Bob { get; } = AUser("bob", 8);

    private static Shop WithStaff(params User[] people)
    {
        var shop = Opened();
        foreach (var person in people)
        {
            var invitation = shop.Invite(Invitee.Of(person), ShopRole.Staff, OwnerOf(Ceramics), Noon, Week).Value;
            shop.Accept(invitation.Id, person, Noon).IsFailure.ShouldBeFalse();
        }

        return shop;
    }

    private static Shop Opened() => Shop.Open(AUser(), Verified, Description, Noon).Value.Saved(Ceramics);
}
