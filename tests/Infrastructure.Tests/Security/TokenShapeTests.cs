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
    public void Nonsense(string text) => bench.VerdictOf(text).ShouldBe(Verdict.Invalid);

    [Fact]
    public void More_or_fewer_than_three_parts()
    {
        var parts = bench.Issue().Split('.');

        bench.VerdictOf(SignText(parts[0])).ShouldBe(Verdict.Invalid);
        bench.VerdictOf(SignText($"{parts[0]}.{parts[1]}.{parts[1]}")).ShouldBe(Verdict.Invalid);
        bench.VerdictOf(SignText($"{parts[0]}..{parts[1]}")).ShouldBe(Verdict.Invalid);
        bench.VerdictOf(SignText($".{parts[0]}.{parts[1]}")).ShouldBe(Verdict.Invalid);
        bench.VerdictOf($"{bench.Issue()}.").ShouldBe(Verdict.Invalid);
        bench.VerdictOf($".{bench.Issue()}").ShouldBe(Verdict.Invalid);
    }

    [Theory]
    [InlineData(" ", "")]
    [InlineData("", " ")]
    [InlineData("", "\n")]
    [InlineData("", "=")]
    [InlineData("\t", "")]
    [InlineData("\"", "\"")]
    public void Something_before_or_behind_the_token(string before, string behind) =>
        bench.VerdictOf(before + bench.Issue() + behind).ShouldBe(Verdict.Invalid);

    [Theory]
    [InlineData(" ")]
    [InlineData("\r\n")]
    [InlineData("=")]
    [InlineData("==")]
    [InlineData("%3D")]
    public void Something_between_the_parts_even_if_it_is_signed(string between)
    {
        var parts = bench.Issue().Split('.');

        bench.VerdictOf(SignText($"{parts[0]}{between}.{parts[1]}")).ShouldBe(Verdict.Invalid);
        bench.VerdictOf(SignText($"{parts[0]}.{parts[1]}{between}")).ShouldBe(Verdict.Invalid);
        bench.VerdictOf(SignText($"{parts[0]}.{between}{parts[1]}")).ShouldBe(Verdict.Invalid);
        bench.VerdictOf($"{parts[0]}.{parts[1]}.{between}{parts[2]}").ShouldBe(Verdict.Invalid);
    }

    [Fact]
    public void The_alphabet_of_plain_base64()
    {
        var claims = bench.Claims(("jti", "\"a~~~\""));
        var standard = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(claims)).TrimEnd('=');

        bench.VerdictOf(SignText($"{Encode(Header)}.{standard}")).ShouldBe(Verdict.Invalid);
    }

    [Fact]
    public void A_second_spelling_of_the_same_bytes()
    {
        // 43 characters carry 258 bits for 256: four last characters would decode to the same signature (RFC 4648, 3.5).
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var token = bench.Issue();

        alphabet.Count(last => bench.VerdictOf(token[..^1] + last) == Verdict.Valid).ShouldBe(1);
    }

    [Fact]
    public void A_second_spelling_of_the_claims_even_if_it_is_signed()
    {
        // The number of claim bytes leaves 2 bits of the last character without a meaning; the forger sets one of them.
        var claims = bench.Claims(("jti", "\"a\""));
        (claims.Length % 3).ShouldBe(2);
        var encoded = Encode(claims);
        var spelling = encoded[..^1] + (char)(encoded[^1] + 1);

        bench.VerdictOf(SignText($"{Encode(Header)}.{encoded}")).ShouldBe(Verdict.Valid);
        bench.VerdictOf(SignText($"{Encode(Header)}.{spelling}")).ShouldBe(Verdict.Invalid);
    }

    [Fact]
    public void Claims_with_white_space_even_if_they_are_signed()
    {
        var claims = bench.Claims();

        bench.VerdictOf(Sign(Header, claims + " ")).ShouldBe(Verdict.Invalid);
        bench.VerdictOf(Sign(Header, claims.Replace(":", ": ", StringComparison.Ordinal))).ShouldBe(Verdict.Invalid);
    }

    [Fact]
    public void Claims_in_another_order_even_if_they_are_signed()
    {
        var claims = bench.Claims(("iss", null));

        bench.VerdictOf(Sign(Header, $"{claims[..^1]},\"iss\":\"shopclean\"}}")).ShouldBe(Verdict.Invalid);
    }

    [Fact]
    public void A_text_that_is_much_too_long()
    {
        bench.VerdictOf(Sign(Header, bench.Claims(("jti", $"\"{new string('a', 1 << 20)}\"")))).ShouldBe(Verdict.Invalid);
        bench.VerdictOf(new string('.', 1 << 20)).ShouldBe(Verdict.Invalid);
    }
}
