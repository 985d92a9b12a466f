using FluentValidation;
using ShopClean.Application.Accounts;
using ShopClean.Application.Accounts.Passwords;

namespace ShopClean.Application.Tests.Accounts;

public sealed class PasswordRulesTests
{
    private static readonly Register Good = new()
    {
        Username = "johndoe",
        Email = "jd.keramik@example.com",
        Password = "Kayu-jati 7 lapis",
        ConfirmPassword = "Kayu-jati 7 lapis",
    };

    [Fact]
    public void A_good_password_has_no_faults() => FaultsOf(Good).ShouldBeEmpty();

    [Theory]
    [InlineData("Kj-7", "Password must have at least 8 characters")]
    [InlineData("KAYU-JATI 7", "Password must have a lower-case letter")]
    [InlineData("kayu-jati 7", "Password must have an upper-case letter")]
    [InlineData("Kayu-jati lapis", "Password must have a digit")]
    [InlineData("Kayujati7lapis", "Password must have a character that is neither a letter nor a digit")]
    [InlineData("Password1!", "Password is one of the most common ones, or nearly: choose one that nobody would guess")]
    [InlineData("My-JohnDoe-17", "Password must not contain your username")]
    [InlineData("Jd.Keramik-17", "Password must not contain your email address or the part of it before the @")]
    public void Each_broken_rule_has_a_message_of_its_own(string password, string message) =>
        FaultsOf(Good with { Password = password, ConfirmPassword = password }).ShouldBe([message]);

    [Fact]
    public void Every_broken_rule_is_told_at_once() =>
        FaultsOf(Good with { Password = "johndoe", ConfirmPassword = "other" })
            .ShouldBe(
                [
                    "Password must have at least 8 characters",
                    "Password must have an upper-case letter",
                    "Password must have a digit",
                    "Password must have a character that is neither a letter nor a digit",
                    "Password is one of the most common ones, or nearly: choose one that nobody would guess",
                    "Password must not contain your username",
                    "Password confirmation does not match the password",
                ],
                ignoreOrder: true
            );

    [Theory]
    [InlineData("Password1!")]
    [InlineData("P@ssw0rd2026!")]
    [InlineData("!!Sunsh1ne99")]
    [InlineData("1LoveYou!")]
    [InlineData("Qwertyuiop1!")]
    [InlineData("Rahas1a#2024")]
    [InlineData("ADMIN")]
    [InlineData("1q2w3e4r")]
    public void A_common_password_is_known_in_disguise(string password) => CommonPasswords.Contains(password).ShouldBeTrue();

    [Theory]
    [InlineData("123456")]
    [InlineData("TrustNo1")]
    [InlineData("lizaveta")]
    [InlineData("qqqqqq1")]
    public void The_ten_thousand_most_common_passwords_are_known(string password) => CommonPasswords.Contains(password).ShouldBeTrue();

    [Fact]
    public void A_very_long_password_is_no_more_work() => CommonPasswords.Contains(new string('a', 200_000)).ShouldBeFalse();

    [Theory]
    [InlineData("cathy1")]
    [InlineData("08154711")]
    [InlineData("SecurePass123!")]
    [InlineData("Kayu-jati 7 lapis")]
    [InlineData("Tiger#48213907")]
    [InlineData("correct horse battery staple")]
    [InlineData("82#!91$$")]
    [InlineData("")]
    public void A_password_of_ones_own_is_not(string password) => CommonPasswords.Contains(password).ShouldBeFalse();

    [Theory]
    [InlineData("Ann-Loves-Cake-7", "ann", "ann@example.com")]
    [InlineData("Kayu-jati 7", null, null)]
    [InlineData(null, "johndoe", "johndoe@example.com")]
    public void Short_names_are_in_passwords_by_chance(string? password, string? username, string? email) =>
        PersonalPasswords.FaultsOf(password, username, email).ShouldBeEmpty();

    private static IReadOnlyList<string> FaultsOf(Register request) =>
        [.. ((IValidator<Register>)new RegisterValidator()).Validate(request).Errors.Select(fault => fault.ErrorMessage)];
}
