using ShopClean.Application.Accounts;
using static ShopClean.Infrastructure.Tests.Security.TokenBench;

namespace ShopClean.Infrastructure.Tests.Security;

/// <summary>Texts that are no compact JWS in its one spelling.</summary>
public sealed class TokenShapeTests
{
    private readonly TokenBench bench = new();

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("...")]
    [InlineData("....")]
    [InlineData("a")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9")]
    [InlineData("\0")]
    [InlineData("é.é.é")]
    [InlineData("\uD800.\uD800.\uD800")]
    public void Nonsense(string text) => bench.Verdict(text).ShouldBe(AccessTokenVerdict.Invalid);

    [Fact]
    public void More_or_fewer_than_three_parts()
    {
        var parts = bench.Issue().Split('.');

        bench.Verdict(SignText(parts[0])).ShouldBe(AccessTokenVerdict.Invalid);
        bench.Verdict(SignText($"{parts[0]}.{parts[1]}.{parts[1]}")).ShouldBe(AccessTokenVerdict.Invalid);
        bench.Verdict(SignText($"{parts[0]}..{parts[1]}")).ShouldBe(AccessTokenVerdict.Invalid);
        bench.Verdict(SignText($".{parts[0]}.{parts[1]}")).ShouldBe(AccessTokenVerdict.Invalid);
        bench.Verdict($"{bench.Issue()}.").ShouldBe(AccessTokenVerdict.Invalid);
        bench.Verdict($".{bench.Issue()}").ShouldBe(AccessTokenVerdict.Invalid);
    }

    [Theory]
    [InlineData(" ", "")]
    [InlineData("", " ")]
    [InlineData("", "\n")]
    [InlineData("", "=")]
    [InlineData("\t", "")]
    [InlineData("\"", "\"")]
    public void Something_before_or_behind_the_token(string before, string behind) =>
        bench.Verdict(before + bench.Issue() + behind).ShouldBe(AccessTokenVerdict.Invalid);

    [Theory]
    [InlineData(" ")]
    [InlineData("\r\n")]
    [InlineData("=")]
    [InlineData("==")]
    [InlineData("%3D")]
    public void Something_between_the_parts_even_if_it_is_signed(string between)
    {
        var parts = bench.Issue().Split('.');

        bench.Verdict(SignText($"{parts[0]}{between}.{parts[1]}")).ShouldBe(AccessTokenVerdict.Invalid);
        bench.Verdict(SignText($"{parts[0]}.{parts[1]}{between}")).ShouldBe(AccessTokenVerdict.Invalid);
        bench.Verdict(SignText($"{parts[0]}.{between}{parts[1]}")).ShouldBe(AccessTokenVerdict.Invalid);
        bench.Verdict($"{parts[0]}.{parts[1]}.{between}{parts[2]}").ShouldBe(AccessTokenVerdict.Invalid);
    }

    [Fact]
    public void The_alphabet_of_plain_base64()
    {
        var claims = bench.Claims(("jti", "\"a~~~\""));
        var standard = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(claims)).TrimEnd('=');

        bench.Verdict(SignText($"{Encode(Header)}.{standard}")).ShouldBe(AccessTokenVerdict.Invalid);
    }

    [Fact]
    public void A_second_spelling_of_the_same_bytes()
    {
        // 43 characters carry 258 bits for 256: four last characters would decode to the same signature (RFC 4648, 3.5).
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var token = bench.Issue();

        alphabet.Count(last => bench.Verdict(token[..^1] + last) == AccessTokenVerdict.Valid).ShouldBe(1);
    }

    [Fact]
    public void A_second_spelling_of_the_claims_even_if_it_is_signed()
    {
        // The number of claim bytes leaves 2 or 4 bits of the last character without a meaning; the forger sets one of them.
        var claims = bench.Claims(("jti", "\"a\""));
        claims = claims.Length % 3 == 0 ? claims + " " : claims;
        var encoded = Encode(claims);
        var spelling = encoded[..^1] + (char)(encoded[^1] + 1);

        bench.Verdict(SignText($"{Encode(Header)}.{encoded}")).ShouldBe(AccessTokenVerdict.Valid);
        bench.Verdict(SignText($"{Encode(Header)}.{spelling}")).ShouldBe(AccessTokenVerdict.Invalid);
    }

    [Fact]
    public void A_token_of_exactly_four_kilobytes_is_read_and_a_longer_one_is_not()
    {
        var longest = Padded(4096);

        longest.Length.ShouldBe(4096);
        bench.Verdict(longest).ShouldBe(AccessTokenVerdict.Valid);
        bench.Verdict(Padded(4098)).ShouldBe(AccessTokenVerdict.Invalid);
        bench.Verdict(Padded(1 << 20)).ShouldBe(AccessTokenVerdict.Invalid);
        bench.Verdict(new string('.', 1 << 20)).ShouldBe(AccessTokenVerdict.Invalid);
    }

    /// <summary>A good token grown by white space in its claims (JSON allows it).</summary>
    private string Padded(int length)
    {
        var claims = bench.Claims();
        var token = Sign(Header, claims);
        while (token.Length < length)
        {
            claims += new string(' ', Math.Max(1, (length - token.Length) / 4 * 3));
            token = Sign(Header, claims);
        }

        return token;
    }
}
