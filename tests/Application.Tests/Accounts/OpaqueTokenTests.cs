using ShopClean.Application.Accounts;

namespace ShopClean.Application.Tests.Accounts;

public sealed class OpaqueTokenTests
{
    [Fact]
    public void A_token_has_256_bits_in_base64url()
    {
        var token = OpaqueToken.Create();

        token.Value.Length.ShouldBe(43);
        token.Value.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_').ShouldBeTrue();
    }

    [Fact]
    public void No_two_tokens_are_the_same() =>
        Enumerable.Range(0, 1000).Select(_ => OpaqueToken.Create().Value).Distinct(StringComparer.Ordinal).Count().ShouldBe(1000);

    [Fact]
    public void A_presented_token_is_found_by_its_hash()
    {
        var token = OpaqueToken.Create();

        token.Hash.Length.ShouldBe(OpaqueToken.HashLength);
        OpaqueToken.HashOf(token.Value).ShouldBe(token.Hash);
    }

    [Fact]
    public void A_hash_is_sha_256_in_lower_case() =>
        OpaqueToken.HashOf("abc").ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    [Fact]
    public void Only_the_token_itself_matches_its_hash()
    {
        var token = OpaqueToken.Create();

        OpaqueToken.Matches(token.Value, token.Hash).ShouldBeTrue();
        OpaqueToken.Matches(token.Value + "A", token.Hash).ShouldBeFalse();
        OpaqueToken.Matches("", token.Hash).ShouldBeFalse();
        OpaqueToken.Matches("\uD800", token.Hash).ShouldBeFalse();
        OpaqueToken.Matches(token.Value, "").ShouldBeFalse();
    }

    [Fact]
    public void A_token_shows_nothing_of_itself_in_a_log()
    {
        var token = OpaqueToken.Create();

        $"{token}".ShouldBe("OpaqueToken");
    }
}
