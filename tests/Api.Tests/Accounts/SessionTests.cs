using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Accounts;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Accounts;

public sealed class SessionTests(ShopApi api) : IClassFixture<ShopApi>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_refresh_token_is_exchanged_for_new_tokens()
    {
        var jane = await api.VerifiedAsync("jane");

        var answer = await RefreshAsync(jane.RefreshToken!);

        answer.Expecting(HttpStatusCode.OK, "TOKEN_REFRESHED");
        answer.Data.Names().ShouldBe(["accessToken", "expiresIn", "refreshToken"], ignoreOrder: true);
        answer.Data.Text("refreshToken").ShouldNotBe(jane.RefreshToken);
        (await MeAsync(answer.Data.Text("accessToken"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_stolen_refresh_token_that_is_used_later_ends_its_family_and_no_other_and_the_user_hears_of_it()
    {
        // Given
        var jane = await api.VerifiedAsync("jane");
        var (stolen, accessToken) = (jane.RefreshToken!, jane.AccessToken!);
        var elsewhere = new { token = (await jane.LogsInAsync()).Data.Text("accessToken") };
        var renewed = await RefreshAsync(stolen);
        api.Clock.Skip(Grace);
        // When
        var reuse = await RefreshAsync(stolen);
        // Then
        reuse.Expecting(HttpStatusCode.Unauthorized, "INVALID_REFRESH_TOKEN");
        (await RefreshAsync(renewed.Data.Text("refreshToken"))).Expecting(HttpStatusCode.Unauthorized, "INVALID_REFRESH_TOKEN");
        (await MeAsync(renewed.Data.Text("accessToken"))).Expecting(HttpStatusCode.Unauthorized, "INVALID_ACCESS_TOKEN");
        (await MeAsync(accessToken)).Expecting(HttpStatusCode.Unauthorized, "INVALID_ACCESS_TOKEN");
        (await MeAsync(elsewhere.token)).Status.ShouldBe(HttpStatusCode.OK);
        (await api.Mailbox.MailToAsync(jane.Email)).Subject.ShouldBe("A session of your account was ended");
    }

    [Fact]
    public async Task However_often_a_stolen_token_comes_back_the_user_is_told_once()
    {
        var jane = await api.VerifiedAsync("jane");
        var stolen = jane.RefreshToken!;
        await RefreshAsync(stolen);
        api.Clock.Skip(Grace);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RefreshAsync(stolen)));

        answers.ShouldAllBe(answer => answer.Code == "INVALID_REFRESH_TOKEN");
        (await RefreshAsync(stolen)).Expecting(HttpStatusCode.Unauthorized, "INVALID_REFRESH_TOKEN");
        await using var database = api.Database();
        (await database.OutboxMessages.CountAsync(message => message.Recipient == jane.Email, Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task A_thief_cannot_have_the_alarm_undone_by_making_the_request_repeatable()
    {
        var jane = await api.VerifiedAsync("jane");
        var stolen = jane.RefreshToken!;
        var renewed = await RefreshAsync(stolen);
        api.Clock.Skip(Grace);

        var reuse = await api.Guest.PostAsync(
            "auth/refresh",
            new { refreshToken = stolen },
            request => request.Headers.Add("Idempotency-Key", "thief")
        );

        reuse.Expecting(HttpStatusCode.Unauthorized, "INVALID_REFRESH_TOKEN");
        (await MeAsync(renewed.Data.Text("accessToken"))).Expecting(HttpStatusCode.Unauthorized, "INVALID_ACCESS_TOKEN");
    }

    [Fact]
    public async Task Once_the_successor_is_used_its_predecessor_is_stolen_goods_even_within_the_grace()
    {
        var jane = await api.VerifiedAsync("jane");
        var second = (await RefreshAsync(jane.RefreshToken!)).Data.Text("refreshToken");
        var third = (await RefreshAsync(second)).Data.Text("refreshToken");

        (await RefreshAsync(jane.RefreshToken!)).Expecting(HttpStatusCode.Unauthorized, "INVALID_REFRESH_TOKEN");

        (await RefreshAsync(third)).Expecting(HttpStatusCode.Unauthorized, "INVALID_REFRESH_TOKEN");
    }

    [Fact]
    public async Task A_client_that_lost_the_answer_gets_the_same_successor_again()
    {
        var jane = await api.VerifiedAsync("jane");
        var lost = await RefreshAsync(jane.RefreshToken!);

        var again = await RefreshAsync(jane.RefreshToken!);

        again.Expecting(HttpStatusCode.OK, "TOKEN_REFRESHED").Data.Text("refreshToken").ShouldBe(lost.Data.Text("refreshToken"));
        (await RefreshAsync(again.Data.Text("refreshToken"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Twenty_exchanges_of_one_token_at_once_have_one_successor_and_log_nobody_out()
    {
        var jane = await api.VerifiedAsync("jane");
        using var stopped = api.Clock.Stop();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => RefreshAsync(jane.RefreshToken!)));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
        var successor = answers.Select(answer => answer.Data.Text("refreshToken")).Distinct().ShouldHaveSingleItem();
        (await Task.WhenAll(answers.Select(answer => MeAsync(answer.Data.Text("accessToken"))))).ShouldAllBe(me =>
            me.Status == HttpStatusCode.OK
        );
        await using (var database = api.Database())
        {
            (await database.Sessions.CountAsync(session => session.UserId == jane.Id && session.EndedAt == null, Cancellation)).ShouldBe(1);
            (await database.Set<RefreshToken>().CountAsync(token => token.Session.UserId == jane.Id, Cancellation)).ShouldBe(2);
            (await database.OutboxMessages.AnyAsync(message => message.Recipient == jane.Email, Cancellation)).ShouldBeFalse();
        }

        (await RefreshAsync(successor)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task No_exchange_outlives_a_logout_that_happens_meanwhile()
    {
        for (var round = 0; round < 5; round++)
        {
            var jane = await api.VerifiedAsync("jane");

            var refreshing = RefreshAsync(jane.RefreshToken!);
            await Task.WhenAll(refreshing, jane.PostAsync("auth/logout"));

            var answer = await refreshing;
            if (answer.Status == HttpStatusCode.OK)
            {
                (await MeAsync(answer.Data.Text("accessToken"))).Expecting(HttpStatusCode.Unauthorized, "INVALID_ACCESS_TOKEN");
                (await RefreshAsync(answer.Data.Text("refreshToken"))).Status.ShouldBe(HttpStatusCode.Unauthorized);
            }
        }
    }

    [Theory]
    [InlineData("""{ "refreshToken": "unknown" }""", HttpStatusCode.Unauthorized, "INVALID_REFRESH_TOKEN")]
    [InlineData("""{ "refreshToken": "" }""", HttpStatusCode.BadRequest, "VALIDATION_ERROR")]
    [InlineData("""{ "refreshToken": 424242424242 }""", HttpStatusCode.BadRequest, "VALIDATION_ERROR")]
    [InlineData("{}", HttpStatusCode.BadRequest, "VALIDATION_ERROR")]
    public async Task What_is_no_refresh_token_is_refused(string body, HttpStatusCode status, string code)
    {
        var answer = await api.Guest.PostTextAsync("auth/refresh", body);

        answer.Expecting(status, code);
        answer.Text.ShouldNotContain("424242424242");
    }

    [Fact]
    public async Task In_cookie_mode_no_script_ever_sees_the_refresh_token()
    {
        var jane = await api.VerifiedAsync("jane");

        var login = await LogInWithCookieAsync(jane);

        login.Expecting(HttpStatusCode.OK, "LOGIN_SUCCESS");
        login.Data.TryGetProperty("refreshToken", out _).ShouldBeFalse();
        var cookie = login.Header("Set-Cookie")!.ToLowerInvariant();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("secure");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldContain("path=/api/v1/auth");
    }

    [Fact]
    public async Task The_cookie_is_kept_as_long_as_the_session_lasts()
    {
        var login = await LogInWithCookieAsync(await api.VerifiedAsync("jane"));

        // A cookie without an end goes when the browser closes, and the 30 days of the session with it.
        login.Header("Set-Cookie")!.ToLowerInvariant().ShouldContain($"max-age={30 * 24 * 60 * 60}");
    }

    [Fact]
    public async Task The_cookie_is_exchanged_for_another_only_with_the_header_that_other_sites_cannot_send()
    {
        var jane = await api.VerifiedAsync("jane");
        var cookie = CookieOf(await LogInWithCookieAsync(jane));

        var without = await RefreshByCookieAsync(cookie, requestedWith: null);
        var with = await RefreshByCookieAsync(cookie, requestedWith: "fetch");

        without.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR").FaultyFields.ShouldBe(["X-Requested-With"]);
        with.Expecting(HttpStatusCode.OK, "TOKEN_REFRESHED");
        with.Data.TryGetProperty("refreshToken", out _).ShouldBeFalse();
        CookieOf(with).ShouldNotBe(cookie);
    }

    [Fact]
    public async Task Logging_out_ends_the_session_at_once()
    {
        var jane = await api.VerifiedAsync("jane");

        var answer = await jane.PostAsync("auth/logout");

        answer.Expecting(HttpStatusCode.OK, "LOGOUT_SUCCESS");
        answer.Message.ShouldBe("Logout successful");
        (await jane.GetAsync("auth/me")).Expecting(HttpStatusCode.Unauthorized, "INVALID_ACCESS_TOKEN");
        (await RefreshAsync(jane.RefreshToken!)).Expecting(HttpStatusCode.Unauthorized, "INVALID_REFRESH_TOKEN");
    }

    [Fact]
    public async Task Logging_out_removes_the_cookie()
    {
        var jane = await api.VerifiedAsync("jane");

        var answer = await jane.PostAsync("auth/logout");

        answer.Header("Set-Cookie")!.ShouldContain("expires=Thu, 01 Jan 1970");
    }

    [Fact]
    public async Task A_deactivated_users_tokens_stop_working_at_once()
    {
        var jane = await api.VerifiedAsync("jane");

        await api.ChangeUserAsync(jane, (user, now) => user.SetActive(false, ShopApi.Administration, now));

        (await jane.GetAsync("auth/me")).Expecting(HttpStatusCode.Forbidden, "ACCOUNT_DISABLED");
        (await jane.GetAsync("products")).Expecting(HttpStatusCode.Forbidden, "ACCOUNT_DISABLED");
        (await RefreshAsync(jane.RefreshToken!)).Expecting(HttpStatusCode.Forbidden, "ACCOUNT_DISABLED");
    }

    [Fact]
    public async Task Without_a_token_nobody_is_anybody()
    {
        var answer = await api.Guest.GetAsync("auth/me");

        answer.Expecting(HttpStatusCode.Unauthorized, "MISSING_TOKEN");
        answer.Message.ShouldBe("Access token required");
        answer.Header("WWW-Authenticate").ShouldBe("Bearer");
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.e30.")]
    public async Task A_bad_token_is_refused_on_public_routes_too(string header)
    {
        var answer = await api.Guest.GetAsync("products", request => request.Headers.TryAddWithoutValidation("Authorization", header));

        answer.Expecting(HttpStatusCode.Unauthorized, "INVALID_ACCESS_TOKEN");
        answer.Header("WWW-Authenticate")!.ShouldStartWith("""Bearer error="invalid_token",""");
    }

    [Fact]
    public async Task Me_tells_who_somebody_is_and_in_which_shops()
    {
        var jane = await api.VerifiedAsync("jane");
        var own = await jane.OpensShopAsync(api);
        var other = await api.OpenedShopAsync();
        await other.HiresAsync(jane, "staff");

        foreach (var path in new[] { "auth/me", "auth/profile" })
        {
            var me = (await jane.GetAsync(path)).Expecting(HttpStatusCode.OK, "OK");

            me.Data.Text("username").ShouldBe(jane.Username);
            me.ETag.ShouldStartWith("\"");
            var shops = me.Data.GetProperty("shops").EnumerateArray().ToDictionary(shop => shop.GetProperty("id").GetInt64());
            shops.Keys.ShouldBe([own.Id, other.Id], ignoreOrder: true);
            shops[own.Id].Names().ShouldBe(["id", "name", "slug", "role"], ignoreOrder: true);
            shops[own.Id].Text("role").ShouldBe("owner");
            shops[other.Id].Text("role").ShouldBe("staff");
            shops[other.Id].Text("slug").ShouldBe(other.Slug);
            Secret(me.Data);
        }
    }

    private static void Secret(JsonElement user) =>
        user.Names()
            .ShouldNotContain(name =>
                name.Contains("assword", StringComparison.Ordinal)
                || name.Contains("ormalized", StringComparison.Ordinal)
                || name.Contains("oken", StringComparison.Ordinal)
            );

    private Task<Answer> RefreshAsync(string refreshToken) => api.Guest.PostAsync("auth/refresh", new { refreshToken });

    private Task<Answer> MeAsync(string accessToken) =>
        api.Guest.GetAsync("auth/me", request => request.Headers.Add("Authorization", $"Bearer {accessToken}"));

    private Task<Answer> LogInWithCookieAsync(Person person) =>
        api.Guest.PostAsync(
            "auth/login",
            new
            {
                identifier = person.Username,
                password = Person.Password,
                useCookies = true,
            }
        );

    private Task<Answer> RefreshByCookieAsync(string cookie, string? requestedWith) =>
        api.Guest.PostAsync(
            "auth/refresh",
            body: null,
            request =>
            {
                request.Headers.Add("Cookie", cookie);
                if (requestedWith is not null)
                {
                    request.Headers.Add("X-Requested-With", requestedWith);
                }
            }
        );

    private static string CookieOf(Answer answer) => answer.Header("Set-Cookie")!.Split(';')[0];
}

/// <summary>A shop that people reach with encryption.</summary>
public sealed class EncryptedShop() : ShopApi(("App:PublicUrl", "https://shop.example.com"));

public sealed class SecureCookieTests(EncryptedShop api) : IClassFixture<EncryptedShop>
{
    [Fact]
    public async Task Where_people_come_with_encryption_no_server_without_it_can_set_the_cookie()
    {
        var jane = await api.VerifiedAsync("jane");
        var login = new
        {
            identifier = jane.Username,
            password = Person.Password,
            useCookies = true,
        };

        var cookie = (await api.Guest.PostAsync("auth/login", login)).Expecting(HttpStatusCode.OK).Header("Set-Cookie")!.Split(';')[0];

        cookie.ShouldStartWith("__Secure-shopclean_refresh=");
        (await RefreshAsync(cookie["__Secure-".Length..])).Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        (await RefreshAsync(cookie)).Expecting(HttpStatusCode.OK, "TOKEN_REFRESHED");
        (await jane.PostAsync("auth/logout")).Header("Set-Cookie")!.ShouldStartWith("__Secure-shopclean_refresh=;");
    }

    private Task<Answer> RefreshAsync(string cookie) =>
        api.Guest.PostAsync(
            "auth/refresh",
            body: null,
            request =>
            {
                request.Headers.Add("Cookie", cookie);
                request.Headers.Add("X-Requested-With", "test");
            }
        );
}

public sealed class ExpiredSessionTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Fact]
    public async Task An_access_token_is_good_for_a_quarter_of_an_hour_and_the_refresh_token_for_thirty_days()
    {
        var jane = await api.VerifiedAsync("jane");

        api.Clock.Skip(TimeSpan.FromMinutes(15));
        (await jane.GetAsync("auth/me")).Expecting(HttpStatusCode.Unauthorized, "ACCESS_TOKEN_EXPIRED");
        var renewed = await RefreshAsync(jane.RefreshToken!);
        renewed.Status.ShouldBe(HttpStatusCode.OK);

        api.Clock.Skip(TimeSpan.FromDays(30));
        (await RefreshAsync(renewed.Data.Text("refreshToken"))).Expecting(HttpStatusCode.Unauthorized, "INVALID_REFRESH_TOKEN");
    }

    private Task<Answer> RefreshAsync(string refreshToken) => api.Guest.PostAsync("auth/refresh", new { refreshToken });
}
