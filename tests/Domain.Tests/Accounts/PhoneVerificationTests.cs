using ShopClean.Domain.Accounts;
using static ShopClean.Domain.Tests.People;

namespace ShopClean.Domain.Tests.Accounts;

public sealed class PhoneVerificationTests
{
    private const string Number = "+6281234567890";
    private readonly User jane = User.Register("jane", "jane@example.com", Number, "hash", Noon).Saved(7);
    private readonly PhoneVerification verification = PhoneVerification.Of(7, Noon);

    public PhoneVerificationTests() => verification.Renew(Number, "right", Noon);

    [Fact]
    public void The_right_code_verifies_the_number_once()
    {
        verification.Try("right", jane, Noon).IsFailure.ShouldBeFalse();

        jane.PhoneVerifiedAt.ShouldBe(Noon);
        verification.Try("right", jane, Noon).Error.ShouldBe(AccountErrors.InvalidPhoneCode);
        verification.Try("", jane, Noon).Error.ShouldBe(AccountErrors.InvalidPhoneCode);
    }

    [Fact]
    public void After_five_wrong_tries_the_right_code_is_void()
    {
        for (var tries = 0; tries < PhoneVerification.MaxTries; tries++)
        {
            verification.Try("wrong", jane, Noon).Error.ShouldBe(AccountErrors.InvalidPhoneCode);
        }

        verification.Try("right", jane, Noon).Error.ShouldBe(AccountErrors.InvalidPhoneCode);
        jane.PhoneVerifiedAt.ShouldBeNull();

        verification.Renew(Number, "another", Noon);
        verification.Try("another", jane, Noon).IsFailure.ShouldBeFalse();
    }

    [Fact]
    public void A_code_is_good_for_ten_minutes()
    {
        var end = Noon + TimeSpan.FromMinutes(10);

        verification.Try("right", jane, end).Error.ShouldBe(AccountErrors.PhoneCodeExpired);
        verification.Try("right", jane, end - TimeSpan.FromMilliseconds(1)).IsFailure.ShouldBeFalse();
    }

    [Fact]
    public void A_code_for_another_number_verifies_nothing()
    {
        jane.Describe("jane", "+6281234567891", "en", Noon);

        verification.Try("right", jane, Noon).Error.ShouldBe(AccountErrors.InvalidPhoneCode);
    }

    [Fact]
    public void A_changed_number_is_unverified()
    {
        jane.VerifyPhone(Noon);

        jane.Describe("janet", Number, "id", Later);
        jane.PhoneVerifiedAt.ShouldBe(Noon);
        jane.Describe("janet", "+6281234567891", "id", Later);
        jane.PhoneVerifiedAt.ShouldBeNull();
    }
}
