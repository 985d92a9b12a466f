using ShopClean.Domain.Accounts;
using static ShopClean.Domain.Tests.People;

namespace ShopClean.Domain.Tests.Accounts;

public sealed class UserTokenTests
{
    [Fact]
    public void A_link_verifies_the_address_within_a_day()
    {
        var user = AUser();
        var token = UserToken.ForVerification(user, "hash", Noon);

        token.Verify(user.Email.ToUpperInvariant(), Noon.AddDays(1).AddTicks(-1)).Value.ShouldBeFalse();

        (user.EmailVerifiedAt, token.UsedAt).ShouldBe((Noon.AddDays(1).AddTicks(-1), Noon.AddDays(1).AddTicks(-1)));
    }

    [Fact]
    public void An_invitation_is_good_for_a_day_as_well()
    {
        var user = User.Invite("jane", "jane@example.com", phoneNumber: null, GlobalRole.User, Noon, Languages.English);
        var token = UserToken.ForInvitation(user, "hash", Noon);

        token.MayReset(user.Email, Noon.AddDays(1)).Error.ShouldBe(AccountErrors.LinkExpired);
        token.Reset(user.Email, "password hash", Noon.AddDays(1).AddTicks(-1)).IsFailure.ShouldBeFalse();

        (user.IsVerified, user.AwaitsInvitation).ShouldBe((true, false));
    }

    [Fact]
    public void After_a_day_it_does_not()
    {
        var user = AUser();
        var token = UserToken.ForVerification(user, "hash", Noon);

        token.Verify(user.Email, Noon.AddDays(1)).Error.ShouldBe(AccountErrors.VerificationExpired);

        (user.IsVerified, token.UsedAt).ShouldBe((false, null));
    }

    [Fact]
    public void Whoever_is_verified_already_hears_it_however_old_the_link_is()
    {
        var user = AUser();
        var token = UserToken.ForVerification(user, "hash", Noon);
        token.Verify(user.Email, Noon);

        token.Verify(user.Email, Noon.AddDays(9)).Value.ShouldBeTrue();

        (token.UsedAt, user.EmailVerifiedAt).ShouldBe((Noon, Noon));
    }

    [Fact]
    public void A_link_proves_only_the_address_that_it_was_sent_to()
    {
        var user = AUser();
        var token = UserToken.ForVerification(user, "hash", Noon);
        token.Verify("other@example.com", Noon).Error.ShouldBe(AccountErrors.InvalidVerification);

        var (old, moved) = (user.Email, AChangeTo("new@example.com", user));
        moved.ConfirmEmail("new@example.com", Noon).IsFailure.ShouldBeFalse();

        user.Email.ShouldBe("new@example.com");
        token.Verify(old, Noon).Error.ShouldBe(AccountErrors.InvalidVerification);
    }

    [Fact]
    public void A_reset_works_once_within_an_hour_and_proves_the_address()
    {
        var user = AUser();
        var token = UserToken.ForReset(user, "hash", Noon);
        token.Reset(user.Email, "late", Noon.AddHours(1)).Error.ShouldBe(AccountErrors.LinkExpired);

        token.Reset(user.Email, "new", Noon.AddMinutes(59)).IsFailure.ShouldBeFalse();

        (user.PasswordHash, user.IsVerified).ShouldBe(("new", true));
        token.Reset(user.Email, "again", Noon.AddMinutes(59)).Error.ShouldBe(AccountErrors.InvalidLink);
    }

    [Fact]
    public void A_new_password_ends_what_was_ordered_before_it()
    {
        var user = AUser();
        var (reset, change) = (UserToken.ForReset(user, "one", Noon), AChangeTo("thief@example.com", user));

        user.ChangePassword("new", Noon.AddMinutes(1));

        reset.MayReset(user.Email, Noon.AddMinutes(2)).Error.ShouldBe(AccountErrors.InvalidLink);
        change.ConfirmEmail("thief@example.com", Noon.AddMinutes(2)).Error.ShouldBe(AccountErrors.InvalidLink);
    }

    [Fact]
    public void A_deactivated_account_is_not_opened_by_a_link()
    {
        var user = AUser();
        var token = UserToken.ForReset(user, "hash", Noon);

        user.SetActive(isActive: false, Admin, Noon);

        token.Reset(user.Email, "new", Noon).Error.ShouldBe(AccountErrors.InvalidLink);
    }

    [Fact]
    public void Only_the_address_that_was_ordered_last_can_be_confirmed()
    {
        var user = AUser();
        var mistyped = AChangeTo("stranger@example.com", user);
        var meant = AChangeTo("new@example.com", user);

        mistyped.ConfirmEmail("stranger@example.com", Noon).Error.ShouldBe(AccountErrors.InvalidLink);
        meant.ConfirmEmail("new@example.com", Noon).IsFailure.ShouldBeFalse();

        mistyped.ConfirmEmail("stranger@example.com", Noon).Error.ShouldBe(AccountErrors.InvalidLink);
        (user.Email, user.PendingEmail).ShouldBe(("new@example.com", null));
    }

    [Fact]
    public void An_address_that_an_administrator_wrote_down_ends_what_was_ordered_before_it()
    {
        var user = AUser();
        var (change, reset) = (AChangeTo("thief@example.com", user), UserToken.ForReset(user, "hash", Noon));

        user.Readdress("owner@example.com", Admin, Noon);

        change.ConfirmEmail("thief@example.com", Noon).Error.ShouldBe(AccountErrors.InvalidLink);
        reset.MayReset(reset.Email, Noon).Error.ShouldBe(AccountErrors.InvalidLink);
    }

    [Fact]
    public void Links_count_while_they_are_new_and_good_and_went_to_the_same_place_for_the_same_purpose()
    {
        var user = AUser();
        var next = UserToken.ForReset(user, "next", Noon);
        var isCounted = UserToken.CountedBefore(next).Compile();

        isCounted(UserToken.ForReset(user, "new", Noon - UserToken.SentWithin + TimeSpan.FromSeconds(1))).ShouldBeTrue();
        isCounted(UserToken.ForReset(user, "old", Noon - UserToken.SentWithin)).ShouldBeFalse();
        isCounted(UserToken.ForVerification(user, "other purpose", Noon)).ShouldBeFalse();
        user.ChangeEmail("new@example.com", Noon);
        isCounted(UserToken.ForReset(user, "other address", Noon)).ShouldBeFalse();
    }

    [Fact]
    public void Links_that_a_new_password_made_void_do_not_count()
    {
        var user = AUser();
        var before = UserToken.ForReset(user, "before", Noon);
        before.Reset(user.Email, "new", Noon.AddMinutes(1));

        var isCounted = UserToken.CountedBefore(UserToken.ForReset(user, "next", Noon.AddMinutes(2))).Compile();

        isCounted(before).ShouldBeFalse();
        isCounted(UserToken.ForReset(user, "void", Noon.AddMinutes(1))).ShouldBeFalse();
        isCounted(UserToken.ForReset(user, "good", Noon.AddMinutes(2))).ShouldBeTrue();
    }

    [Fact]
    public void A_clock_that_is_set_back_makes_no_new_link_void_and_counts_none_that_seems_to_come_later()
    {
        var user = AUser();
        var earlier = UserToken.ForReset(user, "earlier", Noon);
        earlier.Reset(user.Email, "new", Noon.AddMinutes(1));
        var seemsLater = UserToken.ForVerification(user, "seems later", Noon.AddMinutes(30));

        var setBack = Noon.AddHours(-1);
        var next = UserToken.ForReset(user, "next", setBack);

        next.MayReset(user.Email, setBack.AddMinutes(1)).IsFailure.ShouldBeFalse();
        next.MayReset(user.Email, setBack.AddHours(1)).Error.ShouldBe(AccountErrors.LinkExpired);
        UserToken.CountedBefore(UserToken.ForVerification(user, "next", setBack)).Compile()(seemsLater).ShouldBeFalse();
    }

    private static UserToken AChangeTo(string email, User user)
    {
        user.RequestEmailChange(email, Noon);
        return UserToken.ForEmailChange(user, "hash", Noon);
    }
}
