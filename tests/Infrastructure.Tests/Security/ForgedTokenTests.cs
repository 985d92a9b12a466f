using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ShopClean.Application.Accounts;
using ShopClean.Infrastructure.Security;
using static ShopClean.Infrastructure.Tests.Security.TokenBench;

namespace ShopClean.Infrastructure.Tests.Security;

/// <summary>What RFC 8725 warns of: each of these tokens is refused.</summary>
public sealed class ForgedTokenTests
{
    private readonly TokenBench bench = new();

    [Fact]
    public void The_forge_itself_makes_good_tokens() => bench.VerdictOn().ShouldBe(Verdict.Valid);

    [Theory]
    [InlineData("""{"alg":"none","typ":"JWT"}""")]
    [InlineData("""{"alg":"None","typ":"JWT"}""")]
    [InlineData("""{"alg":"","typ":"JWT"}""")]
    public void An_unsigned_token(string header)
    {
        var unsigned = $"{Encode(header)}.{Encode(bench.Claims())}";

        bench.VerdictOf($"{unsigned}.").ShouldBe(Verdict.Invalid);
        bench.VerdictOf(unsigned).ShouldBe(Verdict.Invalid);
        bench.VerdictOf(SignText(unsigned)).ShouldBe(Verdict.Invalid);
    }

    [Theory]
    [InlineData("""{"alg":"HS384","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS512","typ":"JWT"}""")]
    [InlineData("""{"alg":"RS256","typ":"JWT"}""")]
    [InlineData("""{"alg":"ES256","typ":"JWT"}""")]
    [InlineData("""{"alg":"hs256","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS256 ","typ":"JWT"}""")]
    [InlineData("""{"alg":["HS256"],"typ":"JWT"}""")]
    [InlineData("""{"alg":{"x":1},"typ":"JWT"}""")]
    [InlineData("""{"alg":256,"typ":"JWT"}""")]
    [InlineData("""{"alg":null,"typ":"JWT"}""")]
    [InlineData("""{"alg":"\u0048S256","typ":"JWT"}""")]
    [InlineData("""{"\u0061lg":"HS256","typ":"JWT"}""")]
    [InlineData("""{"typ":"JWT"}""")]
    [InlineData("""{"alg":"HS256"}""")]
    [InlineData("""{"alg":"HS256","typ":"at+jwt"}""")]
    [InlineData("""{"alg":"HS256","typ":"jwt"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","crit":["exp"]}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","crit":[]}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","kid":"1"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","jwk":{"kty":"oct","k":"AAAA"}}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","jku":"https://evil.example/keys"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","x5u":"https://evil.example/"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","b64":false}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","alg":"HS256"}""")]
    [InlineData("""{"alg":"none","typ":"JWT","alg":"HS256"}""")]
    [InlineData("""{"alg":"HS256","alg":"HS256","alg":"HS256","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS256","type":"JWT"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT",}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT"}{}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT"} x""")]
    [InlineData("""{"alg":"HS256","typ":"JWT"/**/}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT" """)]
    [InlineData("""[{"alg":"HS256","typ":"JWT"}]""")]
    [InlineData("""["alg","HS256","typ","JWT"]""")]
    [InlineData("\"HS256\"")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData(" ")]
    public void A_header_that_is_not_ours_however_well_it_is_signed(string header) =>
        bench.VerdictOf(Sign(header, bench.Claims())).ShouldBe(Verdict.Invalid);

    [Theory]
    [InlineData("""{"typ":"JWT","alg":"HS256"}""")]
    [InlineData(""" { "alg": "HS256", "typ": "JWT" } """)]
    public void Our_header_in_another_spelling(string header) => bench.VerdictOf(Sign(header, bench.Claims())).ShouldBe(Verdict.Invalid);

    [Fact]
    public void A_signature_of_another_key_or_another_hash()
    {
        var input = $"{Encode(Header)}.{Encode(bench.Claims())}";
        var bytes = Encoding.UTF8.GetBytes(input);
        var key = Encoding.UTF8.GetBytes(Key);
        byte[][] signatures =
        [
            HMACSHA256.HashData(Encoding.UTF8.GetBytes("another key of at least thirty-two bytes"), bytes),
            HMACSHA256.HashData(Array.Empty<byte>(), bytes),
            HMACSHA384.HashData(key, bytes),
            HMACSHA384.HashData(key, bytes)[..32],
            HMACSHA512.HashData(key, bytes)[..32],
            SHA256.HashData(bytes),
            new byte[32],
            HMACSHA256.HashData(key, bytes)[..31],
            HMACSHA256.HashData(key, bytes)[..1],
            [.. HMACSHA256.HashData(key, bytes), 0],
            [],
        ];

        signatures.ShouldAllBe(signature => bench.VerdictOf($"{input}.{Base64Url.EncodeToString(signature)}") == Verdict.Invalid);
    }

    [Fact]
    public void A_part_of_another_good_token()
    {
        var (mine, theirs) = (bench.Issue().Split('.'), bench.Tokens.Issue(new AccessTokenSubject(1, 1)).Value.Split('.'));

        bench.VerdictOf($"{mine[0]}.{theirs[1]}.{mine[2]}").ShouldBe(Verdict.Invalid);
        bench.VerdictOf($"{mine[0]}.{mine[1]}.{theirs[2]}").ShouldBe(Verdict.Invalid);
    }

    [Fact]
    public void A_token_of_the_same_shop_under_another_key()
    {
        var other = new TokenBench(new JwtOptions { SigningKey = "another key of at least thirty-two bytes" });

        bench.VerdictOf(other.Issue()).ShouldBe(Verdict.Invalid);
    }
}
