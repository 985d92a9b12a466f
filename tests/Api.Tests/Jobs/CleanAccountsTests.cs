using System.Net;
using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Accounts;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Jobs;

public sealed class CleanAccountsTests(ShopApi api) : IClassFixture<ShopApi>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_over_is_deleted_and_what_lives_stays()
    {
        // Given: a session that was ended, one that ran out, and one that was kept alive.
        var jane = await api.VerifiedAsync("jane");
        await (await api.SignInAgainAsync(jane)).PostAsync("auth/logout");
        var kept = await api.SignInAgainAsync(jane);
        api.Clock.Skip(TimeSpan.FromDays(20));
        var renewed = await api.Guest.PostAsync("auth/refresh", new { refreshToken = kept.RefreshToken });
        api.Clock.Skip(TimeSpan.FromDays(11));
        // When
        await api.CleanAccountsAsync();
        // Then
        await using var database = api.Database();
        (await database.Sessions.CountAsync(session => session.UserId == jane.Id, Cancellation)).ShouldBe(1);
        (await database.Set<RefreshToken>().CountAsync(token => token.Session.UserId == jane.Id, Cancellation)).ShouldBe(2);
        var again = await api.Guest.PostAsync("auth/refresh", new { refreshToken = renewed.Data.Text("refreshToken") });
        again.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Used_tokens_of_a_living_session_are_forgotten_when_they_could_not_be_good_any_more()
    {
        var jane = await api.VerifiedAsync("jane");
        var token = jane.RefreshToken!;
        for (var weeks = 0; weeks < 6; weeks++)
        {
            token = (await api.Guest.PostAsync("auth/refresh", new { refreshToken = token })).Data.Text("refreshToken");
            api.Clock.Skip(TimeSpan.FromDays(7));
        }

        await api.CleanAccountsAsync();

        await using var database = api.Database();
        (await database.Set<RefreshToken>().CountAsync(one => one.Session.UserId == jane.Id, Cancellation)).ShouldBeLessThan(7);
        (await api.Guest.PostAsync("auth/refresh", new { refreshToken = token })).Status.ShouldBe(HttpStatusCode.OK);
    }
}
