using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;
using static ShopClean.Domain.Tests.People;

namespace ShopClean.Domain.Tests.Accounts;

public sealed class UserTests
{
    [Fact]
    public void Whoever_registers_is_an_active_user_without_a_verified_address()
    {
        var user = User.Register("Jane", " Jane@Example.com ", "+6281234567890", "hash", Noon);

        user.Role.ShouldBe(GlobalRole.User);
        user.IsActive.ShouldBeTrue();
        user.IsVerified.ShouldBeFalse();
        user.LastLogin.ShouldBeNull();
        user.AvatarPath.ShouldBeNull();
        user.Memberships.ShouldBeEmpty();
        user.PhoneNumber.ShouldBe("+6281234567890");
        user.PasswordHash.ShouldBe("hash");
        (user.CreatedAt, user.UpdatedAt, user.Version).ShouldBe((Noon, Noon, 1));
        (user.NormalizedUsername, user.NormalizedEmail).ShouldBe(("JANE", "JANE@EXAMPLE.COM"));
    }

    [Fact]
    public void An_address_is_verified_once()
    {
        var user = AUser();

        user.VerifyEmail(Noon);
        user.VerifyEmail(Later);

        user.EmailVerifiedAt.ShouldBe(Noon);
        user.Version.ShouldBe(2);
    }

    [Fact]
    public void Each_change_is_a_version_of_its_own()
    {
        var user = AUser();

        user.Appoint(GlobalRole.Admin, Admin, Later);
        user.SetActive(false, Admin, Later);
        user.Describe("Janet", null, Languages.Indonesian, Later);

        (user.Role, user.IsActive, user.Username, user.NormalizedUsername, user.Language).ShouldBe(
            (GlobalRole.Admin, false, "Janet", "JANET", Languages.Indonesian)
        );
        (user.UpdatedAt, user.Version).ShouldBe((Later, 4));
    }

    [Fact]
    public void Only_administrators_change_a_user()
    {
        var user = AUser();
        var refusals = new[]
        {
            user.Appoint(GlobalRole.Admin, Verified, Later),
            user.SetActive(isActive: false, Verified, Later),
            user.Readdress("thief@example.com", Verified, Later),
            user.Delete(Verified, Later),
        };

        refusals.ShouldAllBe(refused => refused.IsFailure && refused.Error.Kind == ErrorKind.Forbidden);
        (user.Role, user.IsActive, user.Email, user.DeletedAt, user.Version).ShouldBe((GlobalRole.User, true, "jane@example.com", null, 1));
    }

    [Fact]
    public void A_new_password_by_mail_is_the_only_way_in_from_then_on()
    {
        var user = AUser();
        user.Link("facebook", "stranger", Noon);
        user.VerifyEmail(Later);

        user.ResetPassword("new", Later);

        (user.PasswordHash, user.EmailVerifiedAt, user.ExternalLogins.Count).ShouldBe(("new", Later, 0));
    }

    [Fact]
    public void Logging_in_changes_nothing_that_others_see()
    {
        var user = AUser();

        user.LoggedIn(Later);
        user.Rehash("stronger");

        (user.LastLogin, user.PasswordHash, user.UpdatedAt, user.Version).ShouldBe((Later, "stronger", Noon, 1));
    }
}
