using ShopClean.Application.Accounts;
using ShopClean.Infrastructure.Security;
using static ShopClean.Infrastructure.Tests.Security.TokenBench;

namespace ShopClean.Infrastructure.Tests.Security;

public sealed class TokenTimesTests
{
    private readonly TokenBench bench = new();

    [Theory]
    [InlineData(0, AccessTokenVerdict.Valid)]
    [InlineData(899, AccessTokenVerdict.Valid)]
    [InlineData(900, AccessTokenVerdict.Expired)]
    [InlineData(901, AccessTokenVerdict.Expired)]
    public void A_token_expires_on_the_second(int secondsLater, AccessTokenVerdict verdict)
    {
        var token = bench.Issue();

        bench.Clock.Now += TimeSpan.FromSeconds(secondsLater);

        bench.Verdict(token).ShouldBe(verdict);
    }

    [Theory]
    [InlineData("nbf", 5, AccessTokenVerdict.Valid)]
    [InlineData("nbf", 6, AccessTokenVerdict.Invalid)]
    [InlineData("iat", 5, AccessTokenVerdict.Valid)]
    [InlineData("iat", 6, AccessTokenVerdict.Invalid)]
    public void The_issuers_clock_may_be_a_little_ahead(string claim, int secondsAhead, AccessTokenVerdict verdict) =>
        bench.VerdictOn((claim, $"{bench.Now + secondsAhead}")).ShouldBe(verdict);

    [Fact]
    public void How_much_ahead_is_a_setting()
    {
        var other = new TokenBench(new JwtOptions { SigningKey = Key, ClockSkewSeconds = 0 });

        other.VerdictOn(("nbf", $"{other.Now + 1}")).ShouldBe(AccessTokenVerdict.Invalid);
        other.VerdictOn(("nbf", $"{other.Now}")).ShouldBe(AccessTokenVerdict.Valid);
    }

    [Fact]
    public void An_expired_token_tells_nothing_of_its_subject()
    {
        var token = bench.Issue();
        bench.Clock.Now += TimeSpan.FromHours(1);

        bench.Reader.Read(token).Subject.ShouldBeNull();
    }

    [Fact]
    public void An_expired_token_with_another_fault_is_invalid()
    {
        var expired = ("exp", $"{bench.Now - 1}");

        bench.VerdictOn(expired).ShouldBe(AccessTokenVerdict.Expired);
        bench.VerdictOn(expired, ("aud", "\"elsewhere\"")).ShouldBe(AccessTokenVerdict.Invalid);
        bench.VerdictOn(expired, ("nbf", $"{bench.Now + 60}")).ShouldBe(AccessTokenVerdict.Invalid);
        bench.Verdict(Sign(Header, bench.Claims(expired))[..^1] + "!").ShouldBe(AccessTokenVerdict.Invalid);
    }

    [Theory]
    [InlineData("1800000000.0")]
    [InlineData("1800000000.5")]
    [InlineData("18e8")]
    [InlineData("\"1800000000\"")]
    [InlineData("-1800000000")]
    [InlineData("0")]
    [InlineData("253402300800")]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("1e400")]
    [InlineData("01800000000")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[1800000000]")]
    [InlineData("{}")]
    public void A_time_is_a_whole_number_of_seconds(string json)
    {
        bench.VerdictOn(("exp", json)).ShouldBe(AccessTokenVerdict.Invalid);
        bench.VerdictOn(("nbf", json)).ShouldBe(AccessTokenVerdict.Invalid);
        bench.VerdictOn(("iat", json)).ShouldBe(AccessTokenVerdict.Invalid);
    }

    [Fact]
    public void A_token_may_be_good_to_the_end_of_time() =>
        bench.VerdictOn(("exp", "253402300799"), ("nbf", "1"), ("iat", "1")).ShouldBe(AccessTokenVerdict.Valid);
}
