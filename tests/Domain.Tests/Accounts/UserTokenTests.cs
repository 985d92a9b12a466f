using System.Reflection;
using ShopClean.Domain.Accounts;
using static ShopClean.Domain.Tests.People;

namespace ShopClean.Domain.Tests.Accounts;

public sealed class UserTokenTests
{
    [Fact]
    public void A_link_verifies_the_address_within_a_day()
    {
        var token = TokenOf(AUser());

        token.Verify(Noon.AddDays(1).AddTicks(-1)).Value.ShouldBeFalse();

        token.User.EmailVerifiedAt.ShouldBe(Noon.AddDays(1).AddTicks(-1));
        token.UsedAt.ShouldBe(Noon.AddDays(1).AddTicks(-1));
    }

    [Fact]
    public void After_a_day_it_does_not()
    {
        var token = TokenOf(AUser());

        token.Verify(Noon.AddDays(1)).Error.ShouldBe(AccountErrors.VerificationExpired);

        token.User.IsVerified.ShouldBeFalse();
        token.UsedAt.ShouldBeNull();
    }

    [Fact]
    public void Whoever_is_verified_already_hears_it_however_old_the_link_is()
    {
        var token = TokenOf(AUser());
        token.Verify(Noon);

        token.Verify(Noon.AddDays(9)).Value.ShouldBeTrue();

        (token.UsedAt, token.User.EmailVerifiedAt).ShouldBe((Noon, Noon));
    }

    private static UserToken TokenOf(User user)
    {
        var token = UserToken.ForVerification(user.Id, "hash", Noon);
        typeof(UserToken).GetProperty(nameof(UserToken.User), BindingFlags.Public | BindingFlags.Instance)!.SetValue(token, user);
        (token.UserId, token.Purpose, token.Hash, token.CreatedAt).ShouldBe((user.Id, UserTokenPurpose.VerifyEmail, "hash", Noon));
        return token;
    }
}
