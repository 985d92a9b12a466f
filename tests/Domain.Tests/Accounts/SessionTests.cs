using FsCheck;
using FsCheck.Fluent;
using ShopClean.Domain.Accounts;
using static ShopClean.Domain.Tests.People;

namespace ShopClean.Domain.Tests.Accounts;

public sealed class SessionTests
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);
    private static readonly ClientTrace Phone = new("Phone", "10.0.0.1");

    [Fact]
    public void A_session_lives_as_long_as_its_token()
    {
        var session = Start();

        session.IsLive(Noon).ShouldBeTrue();
        session.IsLive(Noon + Lifetime - TimeSpan.FromTicks(1)).ShouldBeTrue();
        session.IsLive(Noon + Lifetime).ShouldBeFalse();
        (session.IpAddress, session.CreatedAt, session.LastUsedAt, session.UserId).ShouldBe(("10.0.0.1", Noon, Noon, 7));
    }

    [Fact]
    public void A_refresh_gives_the_next_token_and_prolongs_the_session()
    {
        var session = Start();

        session.Rotate(session.RefreshTokens[0], Secret("second"), new ClientTrace("Other", "10.0.0.2"), Later, Lifetime);

        session.ExpiresAt.ShouldBe(Later + Lifetime);
        (session.LastUsedAt, session.IpAddress, session.CreatedAt).ShouldBe((Later, "10.0.0.2", Noon));
        session
            .RefreshTokens.Select(token => (token.Hash, token.CreatedAt, token.UsedAt))
            .ShouldBe([("first", Noon, (DateTimeOffset?)Later), ("second", Later, null)]);
    }

    [Theory]
    [InlineData(0, false, RefreshDecision.Repeat)]
    [InlineData(9, false, RefreshDecision.Repeat)]
    [InlineData(10, false, RefreshDecision.Reuse)]
    [InlineData(0, true, RefreshDecision.Reuse)]
    public void A_used_token_is_answered_once_more_for_a_moment_and_while_its_successor_waits(
        int seconds,
        bool successorIsUsed,
        RefreshDecision verdict
    )
    {
        var session = Start();
        var used = session.RefreshTokens[0];
        session.Rotate(used, Secret("second"), Phone, Noon, Lifetime);
        var successor = session.RefreshTokens[1];
        if (successorIsUsed)
        {
            session.Rotate(successor, Secret("third"), Phone, Noon, Lifetime);
        }

        session.Evaluate(used, successor, Noon.AddSeconds(seconds), Grace).ShouldBe(verdict);
    }

    [Fact]
    public void A_session_that_has_ended_ends_its_tokens_and_that_is_no_news()
    {
        var session = Start();
        session.Evaluate(session.RefreshTokens[0], successor: null, Noon, Grace).ShouldBe(RefreshDecision.Exchange);
        session.Evaluate(session.RefreshTokens[0], successor: null, Noon + Lifetime, Grace).ShouldBe(RefreshDecision.Ended);

        session.End(Later);

        session.Evaluate(session.RefreshTokens[0], successor: null, Noon, Grace).ShouldBe(RefreshDecision.Ended);
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

    [Fact]
    public void Whatever_tokens_come_back_at_most_one_can_be_exchanged() =>
        Prop.ForAll(
                Gen.Choose(0, 5).ListOf().ToArbitrary(),
                shown =>
                {
                    var session = Start();
                    foreach (var (step, shownToken) in shown.Index())
                    {
                        var now = Noon.AddMinutes(step);
                        var token = session.RefreshTokens[shownToken % session.RefreshTokens.Count];
                        if (session.Evaluate(token, successor: null, now, Grace) is RefreshDecision.Exchange)
                        {
                            session.Rotate(token, Secret($"{step}"), Phone, now, Lifetime);
                        }
                    }

                    return session.RefreshTokens.Count(token => token.UsedAt is null) == 1;
                }
            )
            .QuickCheckThrowOnFailure();

    private static Session Start() => Session.Start(AUser(), Secret("first"), "Phone", Phone.IpAddress, Noon, Lifetime);

    private static RefreshTokenSecret Secret(string hash) => new(hash, "seed");
}
