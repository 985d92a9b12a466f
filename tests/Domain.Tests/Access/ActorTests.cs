using ShopClean.Domain.Access;
using static ShopClean.Domain.Tests.People;

namespace ShopClean.Domain.Tests.Access;

public sealed class ActorTests
{
    [Fact]
    public void A_guest_is_anyone_and_nothing_else()
    {
        Actor.Guest.IsGuest.ShouldBeTrue();
        Actor.Guest.ShopIds.ShouldBeEmpty();
        Actor.Guest.StandingTo(Concern.OfShop(Ceramics)).ShouldBe(Standing.Anyone);
        Actor.Guest.StandingTo(Concern.Marketplace).ShouldBe(Standing.Anyone);
    }

    [Fact]
    public void Whoever_is_no_user_is_nothing_more_whatever_else_is_said_of_them() =>
        new Actor { IsAdmin = true, IsVerified = true }
            .StandingTo(Concern.Marketplace)
            .ShouldBe(Standing.Anyone);

    [Fact]
    public void Somebody_has_all_standings_at_once()
    {
        var owner = OwnerOf(Ceramics) with { IsAdmin = true };

        owner.IsGuest.ShouldBeFalse();
        owner
            .StandingTo(Concern.OfShop(Ceramics))
            .ShouldBe(Standing.Anyone | Standing.User | Standing.VerifiedUser | Standing.Admin | Standing.Owner);
        owner.StandingTo(Concern.OfShop(43)).ShouldBe(Standing.Anyone | Standing.User | Standing.VerifiedUser | Standing.Admin);
        owner.StandingTo(Concern.Marketplace).ShouldBe(Standing.Anyone | Standing.User | Standing.VerifiedUser | Standing.Admin);
    }

    [Fact]
    public void An_account_that_is_not_verified_is_a_user_only() =>
        Unverified.StandingTo(Concern.Marketplace).ShouldBe(Standing.Anyone | Standing.User);

    [Theory]
    [InlineData(ShopRole.Staff, Standing.Staff)]
    [InlineData(ShopRole.Manager, Standing.Manager)]
    [InlineData(ShopRole.Owner, Standing.Owner)]
    public void A_role_is_a_standing_in_its_shop(ShopRole role, Standing standing)
    {
        (In(Ceramics, role).StandingTo(Concern.OfShop(Ceramics)) & Relation.ShopPeople).ShouldBe(standing);
        In(Ceramics, role).ShopIds.ShouldBe([Ceramics]);
    }

    [Fact]
    public void Words_tell_the_nearest_relation()
    {
        Actor.Guest.DescribeTo(Concern.OfShop(Ceramics)).ShouldBe(["guest"]);
        Unverified.DescribeTo(Concern.OfShop(Ceramics)).ShouldBe(["user"]);
        Verified.DescribeTo(Concern.OfShop(Ceramics)).ShouldBe(["verified user"]);
        Admin.DescribeTo(Concern.OfShop(Ceramics)).ShouldBe(["administrator"]);
        StaffOf(Ceramics).DescribeTo(Concern.OfShop(Ceramics)).ShouldBe(["staff of shop 42"]);
        ManagerOf(Ceramics).DescribeTo(Concern.OfShop(Ceramics)).ShouldBe(["manager of shop 42"]);
        (OwnerOf(Ceramics) with { IsAdmin = true }).DescribeTo(Concern.OfShop(Ceramics)).ShouldBe(["owner of shop 42"]);
        OwnerOf(Ceramics).DescribeTo(Concern.OfShop(43)).ShouldBe(["verified user"]);
        OwnerOf(Ceramics).DescribeTo(Concern.Marketplace).ShouldBe(["verified user"]);
    }

    [Fact]
    public void All_standings_have_words_the_strongest_first()
    {
        Relation
            .DescribeAll((Standing)127)
            .ShouldBe([
                "owner of the shop",
                "manager of the shop",
                "staff of the shop",
                "administrator",
                "verified user",
                "user",
                "anyone",
            ]);
        Relation.DescribeAll(Standing.None).ShouldBeEmpty();
        Relation.Describe(Standing.Admin, Concern.OfShop(Ceramics)).ShouldBe("administrator");
    }

    [Fact]
    public void What_is_said_of_access_is_said_once_and_well()
    {
        AccessErrors.MissingToken.Message.ShouldBe("Access token required");
        AccessErrors.InvalidAccessToken.Message.ShouldBe("Invalid access token");
        AccessErrors.AccessTokenExpired.Message.ShouldStartWith("Access token has expired");
        AccessErrors.Insufficient.Message.ShouldBe("Insufficient permissions");
        AccessErrors.AccountDisabled.Message.ShouldStartWith("This account has been deactivated");
    }
}
