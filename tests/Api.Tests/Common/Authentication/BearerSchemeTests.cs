using NSubstitute;
using NSubstitute.ExceptionExtensions;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;

namespace ShopClean.Api.Tests.Common.Authentication;

public sealed class BearerSchemeTests : IDisposable
{
    private readonly BearerBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_good_token_says_who_asks()
    {
        var result = await bench.AuthenticateAsync("Bearer good");

        result.Succeeded.ShouldBeTrue();
        bench.Failure.ShouldBeNull();
        bench.Current.SessionId.ShouldBe(BearerBench.Session);
        bench.Current.Actor.UserId.ShouldBe(BearerBench.Alice);
        bench
            .Current.Actor.StandingTo(Concern.OfShop(BearerBench.Ceramics))
            .ShouldBe(Standing.Anyone | Standing.User | Standing.VerifiedUser | Standing.Manager);
    }

    [Fact]
    public async Task The_framework_knows_the_user_too()
    {
        bench.Knows(BearerBench.Snapshot with { IsAdmin = true });

        var principal = (await bench.AuthenticateAsync("Bearer good")).Principal!;

        principal.Identity!.Name.ShouldBe("alice");
        principal.Identity.AuthenticationType.ShouldBe("Bearer");
        bench.Current.Actor.IsAdmin.ShouldBeTrue();
    }

    [Theory]
    [InlineData("bearer good")]
    [InlineData("BEARER good")]
    [InlineData("Bearer   good")]
    public async Task The_scheme_is_known_in_any_case_and_spacing(string header) =>
        (await bench.AuthenticateAsync(header)).Succeeded.ShouldBeTrue();

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("Basic YWxpY2U6c2VjcmV0")]
    [InlineData("Bearerish good")]
    public async Task Without_a_bearer_token_it_is_a_guest_who_asks(params string[] headers)
    {
        var result = await bench.AuthenticateAsync(headers);

        result.None.ShouldBeTrue();
        bench.Failure.ShouldBeNull();
        bench.Current.Actor.IsGuest.ShouldBeTrue();
        bench.Current.SessionId.ShouldBeNull();
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer altered")]
    [InlineData("Bearer good good")]
    [InlineData("Bearer good=")]
    [InlineData("Bearer good.")]
    [InlineData("Bearer good\t")]
    [InlineData("Bearer good", "Bearer good")]
    [InlineData("Bearer good", "Basic YWxpY2U6c2VjcmV0")]
    public async Task A_token_that_is_none_of_ours_is_refused(params string[] headers)
    {
        var result = await bench.AuthenticateAsync(headers);

        result.Failure.ShouldNotBeNull().Message.ShouldBe(ErrorCodes.InvalidAccessToken);
        bench.Failure.ShouldBe(AccessErrors.InvalidAccessToken);
        bench.Current.Actor.IsGuest.ShouldBeTrue();
        await bench.Actors.DidNotReceiveWithAnyArgs().FindAsync(default, default, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_expired_token_says_so()
    {
        await bench.AuthenticateAsync("Bearer expired");

        bench.Failure.ShouldBe(AccessErrors.AccessTokenExpired);
        bench.Current.Actor.IsGuest.ShouldBeTrue();
    }

    [Fact]
    public async Task A_database_that_is_away_is_no_fault_of_the_token()
    {
        bench.Actors.FindAsync(default, default, TestContext.Current.CancellationToken).ThrowsAsyncForAnyArgs(new TimeoutException());

        await Should.ThrowAsync<TimeoutException>(() => bench.AuthenticateAsync("Bearer good"));

        bench.Failure.ShouldBeNull();
        bench.Current.Actor.IsGuest.ShouldBeTrue();
    }

    [Fact]
    public async Task An_ended_session_makes_its_tokens_invalid()
    {
        bench.Knows(BearerBench.Snapshot with { SessionIsLive = false });

        (await bench.AuthenticateAsync("Bearer good")).Succeeded.ShouldBeFalse();

        bench.Failure.ShouldBe(AccessErrors.InvalidAccessToken);
        bench.Current.Actor.IsGuest.ShouldBeTrue();
    }

    [Fact]
    public async Task A_user_who_is_gone_is_nobody()
    {
        bench.Knows(user: null);

        (await bench.AuthenticateAsync("Bearer good")).Succeeded.ShouldBeFalse();

        bench.Failure.ShouldBe(AccessErrors.InvalidAccessToken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_deactivated_user_is_told_so(bool sessionIsLive)
    {
        bench.Knows(BearerBench.Snapshot with { IsActive = false, SessionIsLive = sessionIsLive });

        (await bench.AuthenticateAsync("Bearer good")).Succeeded.ShouldBeFalse();

        bench.Failure.ShouldBe(AccessErrors.AccountDisabled);
        bench.Current.Actor.IsGuest.ShouldBeTrue();
    }

    [Fact]
    public async Task A_challenge_names_the_fault_of_the_token_and_nothing_where_there_was_none()
    {
        using var invalid = new BearerBench();
        using var expired = new BearerBench();

        (await bench.ChallengeAsync()).ShouldBe((401, "Bearer"));
        (await invalid.ChallengeAsync("Bearer altered")).ShouldBe(
            (401, """Bearer error="invalid_token", error_description="Invalid access token" """.TrimEnd())
        );
        (await expired.ChallengeAsync("Bearer expired")).Header.ShouldStartWith(
            """Bearer error="invalid_token", error_description="Access token has expired."""
        );
    }

    [Fact]
    public async Task Another_scheme_may_have_its_tokens_elsewhere()
    {
        (await bench.AuthenticateByCookieAsync("good")).Succeeded.ShouldBeTrue();

        bench.Current.Actor.UserId.ShouldBe(BearerBench.Alice);
    }

    [Fact]
    public async Task Where_another_scheme_looks_no_header_is_a_token()
    {
        bench.Context.Request.Headers.Authorization = bench.WithTokens("Bearer good");

        (await bench.AuthenticateByCookieAsync("expired")).Succeeded.ShouldBeFalse();

        bench.Failure.ShouldBe(AccessErrors.AccessTokenExpired);
        bench.Current.Actor.IsGuest.ShouldBeTrue();
    }

    [Fact]
    public async Task A_challenge_of_a_deactivated_user_is_a_403()
    {
        bench.Knows(BearerBench.Snapshot with { IsActive = false });

        (await bench.ChallengeAsync("Bearer good")).ShouldBe((403, ""));
    }
}
