using ShopClean.Infrastructure.Security;

namespace ShopClean.Infrastructure.Tests.Security;

public sealed class JwtOptionsTests
{
    private static readonly string Key = new('k', 32);

    [Fact]
    public void The_defaults_need_only_a_key() =>
        new JwtOptionsValidator().Validate(name: null, new JwtOptions { SigningKey = Key }).Succeeded.ShouldBeTrue();

    [Fact]
    public void The_defaults_are_those_of_the_contract()
    {
        var options = new JwtOptions();

        options.AccessTokenLifetime.ShouldBe(TimeSpan.FromMinutes(15));
        options.RefreshTokenLifetime.ShouldBe(TimeSpan.FromDays(30));
        (options.Issuer, options.Audience).ShouldBe(("shopclean", "shopclean"));
    }

    [Fact]
    public void Everything_wrong_is_listed_at_once()
    {
        var options = new JwtOptions
        {
            AccessTokenMinutes = 0,
            RefreshTokenDays = 366,
            ClockSkewSeconds = -1,
            Issuer = "",
            Audience = "two words",
        };

        FaultsOf(options)
            .ShouldBe([
                "Jwt:SigningKey is required: at least 32 random bytes, for example the output of: openssl rand -base64 48",
                "Jwt:AccessTokenMinutes is 0; it must be from 1 to 1440.",
                "Jwt:RefreshTokenDays is 366; it must be from 1 to 365.",
                "Jwt:ClockSkewSeconds is -1; it must be from 0 to 60.",
                "Jwt:Issuer must have 1 to 200 letters, digits or characters of a URI",
                "Jwt:Audience must have 1 to 200 letters, digits or characters of a URI",
            ]);
    }

    [Theory]
    [InlineData("kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk", "must have at least 32 bytes; it has 31")]
    [InlineData("base64:a2V5", "must have at least 32 bytes; it has 3")]
    [InlineData("base64:kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk!kkkkkkkkkkkk", "starts with base64: and what follows is not base64")]
    [InlineData("kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk", null)]
    [InlineData("ééééééééééééééééé", null)]
    [InlineData("base64:a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=", null)]
    public void A_key_has_32_bytes(string key, string? fault)
    {
        SigningKey.FaultOf(key).ShouldBe(fault);
        FaultsOf(new JwtOptions { SigningKey = key }).ShouldBe(fault is null ? [] : [$"Jwt:SigningKey {fault}"]);
    }

    [Fact]
    public void A_bad_key_is_not_used_and_not_shown()
    {
        var fault = Should.Throw<FormatException>(() => SigningKey.Parse("too short a secret"));

        fault.Message.ShouldBe("The signing key must have at least 32 bytes; it has 18");
    }

    [Fact]
    public void A_key_in_base64_is_the_bytes_that_it_stands_for()
    {
        var (text, base64) = (
            SigningKey.Parse(Key),
            SigningKey.Parse("base64:" + Convert.ToBase64String("kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"u8))
        );

        base64.ToSecurityKey().Key.ShouldBe(text.ToSecurityKey().Key);
        base64.ToSecurityKey().KeyId.ShouldBeNull();
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(1440, 365, 60)]
    public void The_bounds_themselves_are_good(int minutes, int days, int skew) =>
        FaultsOf(
                new JwtOptions
                {
                    SigningKey = Key,
                    AccessTokenMinutes = minutes,
                    RefreshTokenDays = days,
                    ClockSkewSeconds = skew,
                    Issuer = new string('i', 200),
                    Audience = "https://shop.example/?a=b",
                }
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData(1441, 0, 61)]
    [InlineData(-1, 366, -1)]
    public void Beyond_the_bounds_is_not(int minutes, int days, int skew) =>
        FaultsOf(
                new JwtOptions
                {
                    SigningKey = Key,
                    AccessTokenMinutes = minutes,
                    RefreshTokenDays = days,
                    ClockSkewSeconds = skew,
                    Issuer = new string('i', 201),
                    Audience = "\"",
                }
            )
            .Count()
            .ShouldBe(5);

    private static IEnumerable<string> FaultsOf(JwtOptions options) =>
        new JwtOptionsValidator().Validate(name: null, options).Failures ?? [];
}
