using ShopClean.Infrastructure.Security;
using static ShopClean.Infrastructure.Tests.Security.TokenBench;

namespace ShopClean.Infrastructure.Tests.Security;

public sealed class TokenTimesTests
{
    private readonly TokenBench bench = new();

    [Theory]
    [InlineData(0, Verdict.Valid)]
    [InlineData(899, Verdict.Valid)]
    [InlineData(900, Verdict.Expired)]
    [InlineData(901, Verdict.Expired)]
    public void A_token_expires_on_the_second(int secondsLater, Verdict verdict)
    {
        var token = bench.Issue();

        bench.Clock.Now += TimeSpan.FromSeconds(secondsLater);

        bench.VerdictOf(token).ShouldBe(verdict);
    }

    [Theory]
    [InlineData("nbf", 5, Verdict.Valid)]
    [InlineData("nbf", 6, Verdict.Invalid)]
    [InlineData("iat", 5, Verdict.Valid)]
    [InlineData("iat", 6, Verdict.Invalid)]
    public void The_issuers_clock_may_be_a_little_ahead(string claim, int secondsAhead, Verdict verdict) =>
        bench.VerdictOn((claim, $"{bench.Now + secondsAhead}")).ShouldBe(verdict);

    [Fact]
    public void A_clock_that_is_set_back_leaves_tokens_good()
    {
        bench.VerdictOf(bench.Issue()).ShouldBe(Verdict.Valid);
        bench.Clock.Now += TimeSpan.FromMinutes(10);
        var token = bench.Issue();

        bench.Clock.SetBack(TimeSpan.FromHours(1));

        bench.VerdictOf(token).ShouldBe(Verdict.Valid);
        bench.VerdictOf(bench.Issue()).ShouldBe(Verdict.Valid);
    }

    [Fact]
    public void How_much_ahead_is_a_setting()
    {
        var other = new TokenBench(new JwtOptions { SigningKey = Key, ClockSkewSeconds = 0 });

        other.VerdictOn(("nbf", $"{other.Now + 1}")).ShouldBe(Verdict.Invalid);
        other.VerdictOn(("nbf", $"{other.Now}")).ShouldBe(Verdict.Valid);
    }

    [Fact]
    public void An_expired_token_with_another_fault_is_invalid()
    {
        var expired = ("exp", $"{bench.Now - 1}");

        bench.VerdictOn(expired).ShouldBe(Verdict.Expired);
        bench.VerdictOn(expired, ("aud", "\"elsewhere\"")).ShouldBe(Verdict.Invalid);
        bench.VerdictOn(expired, ("nbf", $"{bench.Now + 60}")).ShouldBe(Verdict.Invalid);
        bench.VerdictOf(Sign(Header, bench.Claims(expired))[..^1] + "!").ShouldBe(Verdict.Invalid);
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
        bench.VerdictOn(("exp", json)).ShouldBe(Verdict.Invalid);
        bench.VerdictOn(("nbf", json)).ShouldBe(Verdict.Invalid);
        bench.VerdictOn(("iat", json)).ShouldBe(Verdict.Invalid);
    }

    [Fact]
    public void A_token_may_be_good_to_the_end_of_time() =>
        bench.VerdictOn(("exp", "253402300799"), ("nbf", "1"), ("iat", "1")).ShouldBe(Verdict.Valid);
}
