using System.Net;
using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Accounts;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Accounts;

public sealed class SessionListTests(ShopApi api) : IClassFixture<ShopApi>
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    [Fact]
    public async Task Somebody_sees_where_the_account_is_signed_in()
    {
        // Given
        var jane = await api.VerifiedAsync("jane");
        await LogInWithAsync(jane, Firefox);
        // When
        var answer = (await jane.GetAsync("auth/sessions")).Expecting(HttpStatusCode.OK, "OK");
        // Then
        answer.Data.GetArrayLength().ShouldBe(2);
        var (firefox, here) = (answer.Data[0], answer.Data[1]);
        firefox.Names().ShouldBe(["id", "device", "ipAddress", "createdAt", "lastUsedAt", "isCurrent"], ignoreOrder: true);
        firefox.Text("device").ShouldBe("Firefox on Linux");
        firefox.Text("ipAddress").ShouldBeOneOf("127.0.0.1", "::1", "::ffff:127.0.0.1");
        firefox.GetProperty("isCurrent").GetBoolean().ShouldBeFalse();
        here.GetProperty("isCurrent").GetBoolean().ShouldBeTrue();
        here.Text("device").ShouldBe("Unknown device");
    }

    [Fact]
    public async Task A_refresh_is_the_last_use_of_a_session()
    {
        var jane = await api.VerifiedAsync("jane");
        var before = (await jane.GetAsync("auth/sessions")).Data[0].GetProperty("lastUsedAt").GetDateTimeOffset();
        api.Clock.Skip(TimeSpan.FromMinutes(1));

        await api.Guest.PostAsync("auth/refresh", new { refreshToken = jane.RefreshToken });

        var after = (await jane.GetAsync("auth/sessions")).Data[0];
        after.GetProperty("lastUsedAt").GetDateTimeOffset().ShouldBeGreaterThanOrEqualTo(before.AddMinutes(1));
        after.GetProperty("createdAt").GetDateTimeOffset().ShouldBeLessThanOrEqualTo(before);
    }

    [Fact]
    public async Task Ending_another_session_stops_its_tokens_at_once_and_not_the_own_ones()
    {
        // Given
        var jane = await api.VerifiedAsync("jane");
        var lost = await api.SignInAgainAsync(jane);
        var id = (await lost.GetAsync("auth/sessions"))
            .Data.EnumerateArray()
            .Single(session => session.GetProperty("isCurrent").GetBoolean())
            .GetProperty("id")
            .GetInt64();
        // When
        (await jane.DeleteAsync($"auth/sessions/{id}")).Expecting(HttpStatusCode.OK, "RESOURCE_DELETED");
        // Then
        (await lost.GetAsync("auth/me")).Expecting(HttpStatusCode.Unauthorized, "INVALID_ACCESS_TOKEN");
        (await RefreshAsync(lost)).Expecting(HttpStatusCode.Unauthorized, "INVALID_REFRESH_TOKEN");
        (await jane.GetAsync("auth/sessions")).Data.GetArrayLength().ShouldBe(1);
        (await jane.DeleteAsync($"auth/sessions/{id}")).Expecting(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");
    }

    [Fact]
    public async Task Somebody_elses_session_is_not_there()
    {
        var (jane, john) = (await api.VerifiedAsync("jane"), await api.VerifiedAsync("john"));
        var id = (await john.GetAsync("auth/sessions")).Data[0].GetProperty("id").GetInt64();

        (await jane.DeleteAsync($"auth/sessions/{id}")).Expecting(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");

        (await john.GetAsync("auth/me")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Logging_out_everywhere_ends_every_session_of_the_account_and_no_other()
    {
        var (jane, john) = (await api.VerifiedAsync("jane"), await api.VerifiedAsync("john"));
        var elsewhere = await api.SignInAgainAsync(jane);

        var answer = await jane.PostAsync("auth/logout-all");

        answer.Expecting(HttpStatusCode.OK, "LOGOUT_SUCCESS");
        answer.Header("Set-Cookie")!.ShouldContain("expires=Thu, 01 Jan 1970");
        foreach (var session in new[] { jane, elsewhere })
        {
            (await session.GetAsync("auth/me")).Expecting(HttpStatusCode.Unauthorized, "INVALID_ACCESS_TOKEN");
            (await RefreshAsync(session)).Expecting(HttpStatusCode.Unauthorized, "INVALID_REFRESH_TOKEN");
        }

        (await john.GetAsync("auth/me")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Another_role_takes_effect_at_once()
    {
        var jane = await api.VerifiedAsync("jane");
        (await jane.GetAsync("users")).Expecting(HttpStatusCode.Forbidden);

        await api.ChangeUserAsync(jane, (user, now) => user.Appoint(GlobalRole.Admin, ShopApi.Administration, now));
        (await jane.GetAsync("users")).Expecting(HttpStatusCode.OK);

        await api.ChangeUserAsync(jane, (user, now) => user.Appoint(GlobalRole.User, ShopApi.Administration, now));
        (await jane.GetAsync("users")).Expecting(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_deleted_users_tokens_stop_working_at_once()
    {
        var jane = await api.VerifiedAsync("jane");
        await using (var database = api.Database())
        {
            await database.Users.Where(user => user.Id == jane.Id).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        }

        (await jane.GetAsync("auth/me")).Expecting(HttpStatusCode.Unauthorized, "INVALID_ACCESS_TOKEN");
        (await RefreshAsync(jane)).Expecting(HttpStatusCode.Unauthorized, "INVALID_REFRESH_TOKEN");
    }

    private Task<Answer> LogInWithAsync(Person person, string userAgent) =>
        api.Guest.PostAsync(
            "auth/login",
            new { identifier = person.Username, password = Person.Password },
            request => request.Headers.TryAddWithoutValidation("User-Agent", userAgent)
        );

    private Task<Answer> RefreshAsync(Person person) => api.Guest.PostAsync("auth/refresh", new { refreshToken = person.RefreshToken });
}
