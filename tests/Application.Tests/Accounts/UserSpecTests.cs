using ShopClean.Application.Accounts;
using ShopClean.Application.Catalogue;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;

namespace ShopClean.Application.Tests.Accounts;

public sealed class UserSpecTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly User Jane = User.Register("jane", "jane@example.com", phoneNumber: null, "hash", Noon);
    private static readonly User Budi = User.Register("budi", "budi@example.com", phoneNumber: null, "hash", Noon);

    [Theory]
    [InlineData("Jane")]
    [InlineData("JANE@example.com")]
    public void A_login_names_its_user_or_the_address_whatever_its_case(string identifier) =>
        new UserByIdentifierSpec(identifier).Evaluate([Budi, Jane]).ShouldHaveSingleItem().ShouldBe(Jane);

    [Fact]
    public void An_address_is_no_name_and_a_name_no_address()
    {
        new UserByEmailSpec("jane").IsSatisfiedBy(Jane).ShouldBeFalse();
        new UserByUsernameSpec("jane@example.com").IsSatisfiedBy(Jane).ShouldBeFalse();
    }

    [Fact]
    public void A_deleted_user_is_not_found_by_key()
    {
        var gone = User.Register("gone", "gone@example.com", phoneNumber: null, "hash", Noon);
        new UserByIdSpec(gone.Id).IsSatisfiedBy(gone).ShouldBeTrue();
        gone.Delete(Administrator(99), Noon).IsFailure.ShouldBeFalse();
        new UserByIdSpec(gone.Id).IsSatisfiedBy(gone).ShouldBeFalse();
    }

    [Fact]
    public void Only_administrators_who_can_get_in_are_left_beside_another()
    {
        new OtherWorkingAdministratorsSpec(99)
            .Evaluate([Jane, Invited(GlobalRole.Admin), Working(GlobalRole.Admin)])
            .ShouldHaveSingleItem()
            .IsWorkingAdministrator.ShouldBeTrue();
    }

    [Fact]
    public void Messages_about_a_shop_go_to_administrators_whose_address_is_verified()
    {
        var reachable = Working(GlobalRole.Admin, "sari", "+6281234567890");
        reachable.VerifyPhone(Noon);
        var told = new AnswerableForShopSpec(shopId: 1).Evaluate([
            Invited(GlobalRole.Admin),
            Working(GlobalRole.User),
            reachable,
            Working(GlobalRole.Admin, "tini", "+6281234567891"),
        ]);
        told.ShouldBe([
            new Recipient { Email = "sari@example.com", PhoneNumber = "+6281234567890" },
            new Recipient { Email = "tini@example.com" },
        ]);
    }

    private static User Invited(GlobalRole role, string name = "wati", string? phone = null) =>
        User.Invite(name, $"{name}@example.com", phone, role, Noon, Languages.English);

    private static User Working(GlobalRole role, string name = "wati", string? phone = null)
    {
        var user = Invited(role, name, phone);
        user.VerifyEmail(Noon);
        return user;
    }

    private static Actor Administrator(long id) => new() { UserId = id, IsAdmin = true };
}
