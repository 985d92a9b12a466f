using FsCheck;
using FsCheck.Fluent;
using ShopClean.Domain.Accounts;
using static ShopClean.Domain.Tests.People;

namespace ShopClean.Domain.Tests.Accounts;

public sealed class SessionTests
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);
    private static readonly ClientTrace Phone = new("Phone", "10.0.0.1");

    [Fact]
    public void A_session_lives_as_long_as_its_token()
    {
        var session = Start();

        session.IsLive(Noon).ShouldBeTrue();
        session.IsLive(Noon + Lifetime - TimeSpan.FromTicks(1)).ShouldBeTrue();
        session.IsLive(Noon + Lifetime).ShouldBeFalse();
        (session.Device, session.IpAddress, session.CreatedAt, session.LastUsedAt, session.UserId).ShouldBe(
            ("Phone", "10.0.0.1", Noon, Noon, 7)
        );
    }

    [Fact]
    public void A_refresh_gives_the_next_token_and_prolongs_the_session()
    {
        var session = Start();

        session.Rotate("first", "second", new ClientTrace("Other", "10.0.0.2"), Later, Lifetime).IsFailure.ShouldBeFalse();

        session.ExpiresAt.ShouldBe(Later + Lifetime);
        (session.LastUsedAt, session.IpAddress, session.Device).ShouldBe((Later, "10.0.0.2", "Phone"));
        session
            .RefreshTokens.Select(token => (token.Hash, token.CreatedAt, token.UsedAt))
            .ShouldBe([("first", Noon, (DateTimeOffset?)Later), ("second", Later, null)]);
    }

    [Fact]
    public void A_used_token_that_comes_back_ends_the_session_and_all_its_tokens()
    {
        var session = Start();
        session.Rotate("first", "second", Phone, Noon, Lifetime);

        session.Rotate("first", "stolen", Phone, Later, Lifetime).Error.ShouldBe(AccountErrors.InvalidRefreshToken);

        session.EndedAt.ShouldBe(Later);
        session.Rotate("second", "third", Phone, Later, Lifetime).Error.ShouldBe(AccountErrors.InvalidRefreshToken);
        session.RefreshTokens.Select(token => token.Hash).ShouldBe(["first", "second"]);
    }

    [Fact]
    public void A_token_of_another_session_or_of_an_expired_one_is_refused_and_ends_nothing()
    {
        var session = Start();

        session.Rotate("unknown", "second", Phone, Noon, Lifetime).Error.ShouldBe(AccountErrors.InvalidRefreshToken);
        session.Rotate("first", "second", Phone, Noon + Lifetime, Lifetime).Error.ShouldBe(AccountErrors.InvalidRefreshToken);

        session.EndedAt.ShouldBeNull();
        session.RefreshTokens.Count.ShouldBe(1);
    }

    [Fact]
    public void A_session_ends_once()
    {
        var session = Start();

        session.End(Noon);
        session.End(Later);

        session.EndedAt.ShouldBe(Noon);
        session.IsLive(Noon).ShouldBeFalse();
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(200, 200)]
    [InlineData(201, 200)]
    public void A_device_is_remembered_at_a_length_that_fits(int? length, int? kept)
    {
        var device = length is { } given ? new string('x', given) : null;

        var session = Session.Start(AUser(), "first", new ClientTrace(device, null), Noon, Lifetime);

        (session.Device?.Length).ShouldBe(kept);
    }

    [Fact]
    public void Whatever_tokens_are_shown_at_most_one_can_still_be_used() =>
        Prop.ForAll(
                Gen.Choose(0, 5).ListOf().ToArbitrary(),
                shown =>
                {
                    var session = Start();
                    foreach (var (index, token) in shown.Index())
                    {
                        session.Rotate(token == 0 ? "first" : $"{token}", $"{index + 1}", Phone, Noon.AddMinutes(index), Lifetime);
                    }

                    return session.RefreshTokens.Count(token => token.UsedAt is null) == 1
                        && session.RefreshTokens.Count <= shown.Count + 1;
                }
            )
            .QuickCheckThrowOnFailure();

    private static Session Start() => Session.Start(AUser(), "first", Phone, Noon, Lifetime);
}
