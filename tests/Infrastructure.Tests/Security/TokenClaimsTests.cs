using System.Text;
using static ShopClean.Infrastructure.Tests.Security.TokenBench;

namespace ShopClean.Infrastructure.Tests.Security;

/// <summary>Rightly signed tokens whose claims are not as ours: the key may have got into a second program.</summary>
public sealed class TokenClaimsTests
{
    private readonly TokenBench bench = new();

    [Theory]
    [InlineData("iss")]
    [InlineData("aud")]
    [InlineData("sub")]
    [InlineData("sid")]
    [InlineData("iat")]
    [InlineData("nbf")]
    [InlineData("exp")]
    [InlineData("jti")]
    public void Each_claim_must_be_there_once(string claim)
    {
        var claims = bench.Claims();

        bench.VerdictOn((claim, null)).ShouldBe(Verdict.Invalid);
        bench.VerdictOn((claim, "null")).ShouldBe(Verdict.Invalid);
        bench.VerdictOf(Sign(Header, $"{claims[..^1]},{Member(claims, claim)}}}")).ShouldBe(Verdict.Invalid);
    }

    [Theory]
    [InlineData("\"elsewhere\"")]
    [InlineData("\"shopclean \"")]
    [InlineData("\"shopclea\"")]
    [InlineData("\"ShopClean\"")]
    [InlineData("\"shop\\u0063lean\"")]
    [InlineData("\"shop\\uD800\"")]
    [InlineData("\"\"")]
    [InlineData("[\"shopclean\"]")]
    [InlineData("[\"shopclean\",\"elsewhere\"]")]
    [InlineData("{\"shopclean\":1}")]
    [InlineData("1")]
    public void Issuer_and_audience_are_exact(string json)
    {
        bench.VerdictOn(("iss", json)).ShouldBe(Verdict.Invalid);
        bench.VerdictOn(("aud", json)).ShouldBe(Verdict.Invalid);
    }

    [Theory]
    [InlineData("42")]
    [InlineData("\"\"")]
    [InlineData("\"0\"")]
    [InlineData("\"-42\"")]
    [InlineData("\"+42\"")]
    [InlineData("\"042\"")]
    [InlineData("\" 42\"")]
    [InlineData("\"42 \"")]
    [InlineData("\"4\\u0032\"")]
    [InlineData("\"42.0\"")]
    [InlineData("\"4e1\"")]
    [InlineData("\"0x2A\"")]
    [InlineData("\"alice\"")]
    [InlineData("\"9223372036854775808\"")]
    [InlineData("\"99999999999999999999999999\"")]
    public void A_key_has_one_spelling(string json)
    {
        bench.VerdictOn(("sub", json)).ShouldBe(Verdict.Invalid);
        bench.VerdictOn(("sid", json)).ShouldBe(Verdict.Invalid);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("9")]
    [InlineData("9223372036854775807")]
    public void Any_key_of_the_database_will_do(string key)
    {
        bench.VerdictOn(("sub", $"\"{key}\"")).ShouldBe(Verdict.Valid);
        bench.VerdictOn(("sid", $"\"{key}\"")).ShouldBe(Verdict.Valid);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("a", true)]
    [InlineData("6f1c2c1e-7a43-4d3e-9d1e-0c8c2b7f5a11", true)]
    [InlineData("a b", false)]
    [InlineData("a\\n", false)]
    [InlineData("é", false)]
    public void An_id_is_plain(string id, bool good) =>
        bench.VerdictOn(("jti", $"\"{id}\"")).ShouldBe(good ? Verdict.Valid : Verdict.Invalid);

    [Fact]
    public void An_id_is_short()
    {
        bench.VerdictOn(("jti", $"\"{new string('a', 64)}\"")).ShouldBe(Verdict.Valid);
        bench.VerdictOn(("jti", $"\"{new string('a', 65)}\"")).ShouldBe(Verdict.Invalid);
    }

    [Theory]
    [InlineData("role", "\"admin\"")]
    [InlineData("ISS", "\"shopclean\"")]
    [InlineData("", "1")]
    [InlineData("nested", "{\"a\":{\"b\":[1]}}")]
    public void Another_claim_is_refused(string name, string json) => bench.VerdictOn((name, json)).ShouldBe(Verdict.Invalid);

    [Fact]
    public void A_claim_under_an_escaped_name_is_refused() =>
        bench.VerdictOn(("sub", null), ("s\\u0075b", "\"42\"")).ShouldBe(Verdict.Invalid);

    [Fact]
    public void Claims_that_are_no_json()
    {
        var claims = bench.Claims();
        string[] broken =
        [
            "",
            " ",
            "null",
            "[]",
            "{}",
            "42",
            "x",
            claims[..^1],
            claims + "x",
            claims + claims,
            $"[{claims}]",
            $"\uFEFF{claims}",
        ];

        broken.ShouldAllBe(json => bench.VerdictOf(Sign(Header, json)) == Verdict.Invalid);
    }

    [Fact]
    public void Claims_that_are_deeply_nested()
    {
        var deep = new string('[', 1000) + new string(']', 1000);

        bench.VerdictOn(("sub", deep)).ShouldBe(Verdict.Invalid);
        bench.VerdictOf(Sign(Header, deep)).ShouldBe(Verdict.Invalid);
    }

    [Theory]
    [InlineData("shopclean")]
    [InlineData("c0ffee")]
    [InlineData("exp")]
    public void Claims_that_are_no_utf8(string around)
    {
        var bytes = Encoding.UTF8.GetBytes(bench.Claims());
        bytes[bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(around))] = 0xFF;

        bench.VerdictOf(Sign(Header, bytes)).ShouldBe(Verdict.Invalid);
    }

    private static string Member(string claims, string name)
    {
        var start = claims.IndexOf($"\"{name}\":", StringComparison.Ordinal);
        return claims[start..].Split(',', '}')[0];
    }
}
