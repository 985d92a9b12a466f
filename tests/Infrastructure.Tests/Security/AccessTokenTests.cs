using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ShopClean.Application.Accounts;
using ShopClean.Infrastructure.Security;
using static ShopClean.Infrastructure.Tests.Security.TokenBench;

namespace ShopClean.Infrastructure.Tests.Security;

public sealed class AccessTokenTests
{
    private readonly TokenBench bench = new();

    [Fact]
    public void A_token_speaks_for_the_user_and_the_session_it_was_issued_to()
    {
        var token = bench.Issue();

        bench.VerdictOf(token).ShouldBe(Verdict.Valid);
        bench.SubjectOf(token).ShouldBe(Alice);
    }

    [Fact]
    public void Any_subject_comes_back_as_it_was_issued()
    {
        var keys = ArbMap.Default.ArbFor<PositiveInt>().Generator.Select(key => (long)key.Get);
        var anyKey = Gen.OneOf(keys, Gen.Constant(1L), Gen.Constant(long.MaxValue));
        var subjects = anyKey.SelectMany(user => anyKey.Select(session => new AccessTokenSubject(user, session)));

        Prop.ForAll(subjects.ToArbitrary(), subject => bench.SubjectOf(bench.Tokens.Issue(subject).Value) == subject)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Altering_any_character_of_a_token_is_never_accepted()
    {
        var token = bench.Issue();
        var alterations = Gen.Choose(0, token.Length - 1).SelectMany(at => Gen.Choose(0, 255).Select(value => (at, to: (char)value)));

        var property = Prop.ForAll(
            alterations.Where(change => token[change.at] != change.to).ToArbitrary(),
            change => bench.VerdictOf($"{token[..change.at]}{change.to}{token[(change.at + 1)..]}") == Verdict.Invalid
        );

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), property);
    }

    [Fact]
    public void Flipping_any_single_bit_of_a_token_is_never_accepted()
    {
        var token = bench.Issue();
        var flipped = Enumerable
            .Range(0, token.Length * 16)
            .Select(bit => $"{token[..(bit / 16)]}{(char)(token[bit / 16] ^ (1 << (bit % 16)))}{token[((bit / 16) + 1)..]}");

        flipped.ShouldAllBe(altered => bench.VerdictOf(altered) == Verdict.Invalid);
    }

    [Fact]
    public void A_token_has_our_header_and_every_claim()
    {
        var parts = bench.Issue().Split('.');
        using var claims = JsonDocument.Parse(Decode(parts[1]));

        Decode(parts[0]).ShouldBe(Header);
        string.Join(' ', claims.RootElement.EnumerateObject().Select(claim => claim.Name)).ShouldBe("iss aud sub sid iat nbf exp jti");
        claims.RootElement.GetProperty("iat").GetInt64().ShouldBe(bench.Now);
        claims.RootElement.GetProperty("nbf").GetInt64().ShouldBe(bench.Now);
        claims.RootElement.GetProperty("exp").GetInt64().ShouldBe(bench.Now + 900);
        claims.RootElement.GetProperty("jti").GetString()!.Length.ShouldBe(22);
    }

    [Fact]
    public void A_token_says_for_how_long_it_is_good()
    {
        var other = new TokenBench(new JwtOptions { SigningKey = Key, AccessTokenMinutes = 2 });

        other.Tokens.Issue(Alice).ExpiresIn.ShouldBe(120);
    }

    [Fact]
    public void No_two_tokens_are_the_same() => (bench.Issue() == bench.Issue()).ShouldBeFalse();

    [Fact]
    public void A_token_shows_nothing_of_itself_in_a_log() => bench.Tokens.Issue(Alice).ToString().ShouldBe("AccessToken");

    [Fact]
    public void Issuer_and_audience_may_be_addresses()
    {
        const string address = "https://shop.example/api?a=1&b=2+3";
        var other = new TokenBench(
            new JwtOptions
            {
                SigningKey = Key,
                Issuer = address,
                Audience = "urn:shop",
            }
        );

        other.VerdictOf(other.Issue()).ShouldBe(Verdict.Valid);
    }
}
