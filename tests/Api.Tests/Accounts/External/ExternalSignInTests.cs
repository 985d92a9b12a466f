using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Accounts;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Accounts.External;

/// <summary>Signing in at a provider, over HTTP, with one that checks what it is sent.</summary>
public sealed class ExternalSignInTests(ExternalShop shop) : IClassFixture<ExternalShop>
{
    private ShopApi Api => shop.Api;

    [Fact]
    public async Task Somebody_new_gets_an_account_with_a_verified_address_and_comes_back_to_it()
    {
        var user = Google("Günther Müller");

        var first = (await shop.SignInAsync("google", user)).Expecting(HttpStatusCode.OK, "LOGIN_SUCCESS");
        var second = (await shop.SignInAsync("google", user)).Expecting(HttpStatusCode.OK, "LOGIN_SUCCESS");

        var account = first.Data.GetProperty("user");
        account.Text("username").ShouldBe("gunther.muller");
        account.GetProperty("isVerified").GetBoolean().ShouldBeTrue();
        second.Data.GetProperty("user").GetProperty("id").GetInt64().ShouldBe(account.GetProperty("id").GetInt64());
        (await MeAsync(first)).Expecting(HttpStatusCode.OK);
        first.Header("Cache-Control").ShouldBe("no-store");
        var refreshed = await Api.Guest.PostAsync("auth/refresh", new { refreshToken = first.Data.Text("refreshToken") });
        refreshed.Expecting(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_providers_key_finds_the_account_whatever_the_address_is_by_now()
    {
        var (key, before) = (Key(), $"{Api.New("before")}@example.com");
        var first = await shop.SignInAsync("google", Google("Jane", key, before));

        var second = await shop.SignInAsync("google", Google("Jane", key, $"{Api.New("after")}@example.com"));

        second.Expecting(HttpStatusCode.OK).Data.GetProperty("user").Text("email").ShouldBe(before);
        IdOf(second).ShouldBe(IdOf(first));
    }

    [Fact]
    public async Task Two_of_one_name_get_names_of_their_own_and_two_windows_at_once_one_account()
    {
        var (first, second) = (
            await shop.SignInAsync("google", Google("Siti Aminah")),
            await shop.SignInAsync("google", Google("Siti Aminah"))
        );
        second.Expecting(HttpStatusCode.OK).Data.GetProperty("user").Text("username").ShouldStartWith("siti.aminah-");
        IdOf(second).ShouldNotBe(IdOf(first));

        var twin = Google("Budi");
        var windows = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => shop.SignInAsync("google", twin)));

        windows.Select(window => IdOf(window.Expecting(HttpStatusCode.OK))).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_verified_address_joins_the_account_that_proved_it_too_and_its_owner_is_told()
    {
        var jane = await Api.VerifiedAsync("jane");

        var joined = await shop.SignInAsync("google", Google("Jane", email: jane.Email.ToUpperInvariant()));

        IdOf(joined.Expecting(HttpStatusCode.OK)).ShouldBe(jane.Id);
        (await Api.Mailbox.MailToAsync(jane.Email)).Subject.ShouldBe("Your account can be entered with another login now");
        // The password and the sessions stay: it is one person's.
        (await jane.GetAsync("auth/me")).Expecting(HttpStatusCode.OK);
        await jane.LogsInAsync();
    }

    [Fact]
    public async Task Whoever_registered_with_somebody_elses_address_before_does_not_get_into_the_account_of_its_owner()
    {
        // Given: a thief waits, and has even a login elsewhere in place.
        var thief = await Api.RegisterAsync("victim");
        // When
        var victim = await shop.SignInAsync("google", Google("Victim", email: thief.Email));
        // Then
        IdOf(victim.Expecting(HttpStatusCode.OK)).ShouldBe(thief.Id);
        var login = await Api.Guest.PostAsync("auth/login", new { identifier = thief.Username, password = Person.Password });
        login.Expecting(HttpStatusCode.Unauthorized, "INVALID_CREDENTIALS");
    }

    [Fact]
    public async Task An_address_that_the_provider_did_not_verify_joins_nothing()
    {
        var jane = await Api.VerifiedAsync("jane");

        foreach (
            var answer in new[]
            {
                await shop.SignInAsync("google", Google("Jane", email: jane.Email, verified: false)),
                await shop.SignInAsync(
                    "facebook",
                    new
                    {
                        id = Key(),
                        name = "Jane",
                        email = jane.Email,
                        email_verified = true,
                    }
                ),
            }
        )
        {
            answer.Expecting(HttpStatusCode.Conflict, "RESOURCE_ALREADY_EXISTS").Message.ShouldContain("link");
        }

        await using var database = Api.Database();
        (await database.Set<ExternalLogin>().AnyAsync(one => one.UserId == jane.Id, Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task Somebody_new_from_Facebook_verifies_the_address_first()
    {
        var (email, key) = ($"{Api.New("fb")}@example.com", Key());
        var user = new
        {
            id = key,
            name = "Dewi",
            email,
        };

        (await shop.SignInAsync("facebook", user)).Expecting(HttpStatusCode.Unauthorized, "EMAIL_NOT_VERIFIED");
        (await Api.Guest.GetAsync(Mailbox.VerificationPathIn(await Api.Mailbox.MailToAsync(email)))).Expecting(HttpStatusCode.OK);

        (await shop.SignInAsync("facebook", user)).Expecting(HttpStatusCode.OK, "LOGIN_SUCCESS");
    }

    [Fact]
    public async Task Whoever_proves_the_address_by_a_new_password_gets_rid_of_a_login_that_a_stranger_put_there()
    {
        var (email, stranger) = ($"{Api.New("fb")}@example.com", Key());
        await shop.SignInAsync(
            "facebook",
            new
            {
                id = stranger,
                name = "Stranger",
                email,
            }
        );
        await Api.Mailbox.MailToAsync(email);
        await Api.Guest.PostAsync("auth/forgot-password", new { email });
        await Api.Mailbox.MailToAsync(email, number: 2);
        var link = Mailbox.PagePathIn((await Api.Mailbox.MailsToAsync(email)).Single(mail => mail.Subject == "Choose a new password"));
        const string New = "Kayu-jati 7 lapis";
        var reset = new
        {
            email,
            token = Mailbox.ValueIn(link, "token"),
            newPassword = New,
            confirmPassword = New,
        };

        (await Api.Guest.PostAsync("auth/reset-password", reset)).Expecting(HttpStatusCode.OK);

        (
            await shop.SignInAsync(
                "facebook",
                new
                {
                    id = stranger,
                    name = "Stranger",
                    email,
                }
            )
        ).Expecting(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_link_that_a_mail_scanner_opened_leaves_no_stranger_in_an_account_whose_owner_resets_it()
    {
        var email = $"{Api.New("fb")}@example.com";
        var stranger = new
        {
            id = Key(),
            name = "Stranger",
            email,
        };
        await shop.SignInAsync("facebook", stranger);
        (await Api.Guest.GetAsync(Mailbox.VerificationPathIn(await Api.Mailbox.MailToAsync(email)))).Expecting(HttpStatusCode.OK);
        (await shop.SignInAsync("facebook", stranger)).Expecting(HttpStatusCode.OK);

        await Api.Guest.PostAsync("auth/forgot-password", new { email });
        await Api.Mailbox.MailToAsync(email, number: 2);
        var link = Mailbox.PagePathIn((await Api.Mailbox.MailsToAsync(email)).Single(mail => mail.Subject == "Choose a new password"));
        const string New = "Kayu-jati 7 lapis";
        var reset = new
        {
            email,
            token = Mailbox.ValueIn(link, "token"),
            newPassword = New,
            confirmPassword = New,
        };
        (await Api.Guest.PostAsync("auth/reset-password", reset)).Expecting(HttpStatusCode.OK);

        (await shop.SignInAsync("facebook", stranger)).Expecting(HttpStatusCode.Conflict);
        await Api.OutboxIsEmptyAsync();
        (await Api.Mailbox.MailsToAsync(email)).ShouldContain(mail => mail.Subject == "A login was unlinked from your account");
    }

    [Fact]
    public async Task Without_an_address_there_is_no_account()
    {
        var answer = await shop.SignInAsync("facebook", new { id = Key(), name = "Dewi" });

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR").FaultyFields.ShouldBe(["email"]);
    }

    [Fact]
    public async Task A_closed_account_stays_closed()
    {
        var user = Google("Jane");
        var id = IdOf(await shop.SignInAsync("google", user));
        var joined = await Api.VerifiedAsync("jane");
        var admin = await Api.AdminAsync();
        foreach (var one in new[] { id, joined.Id })
        {
            (await admin.PatchAsync($"users/{one}/status", new { isActive = false })).Expecting(HttpStatusCode.OK);
        }

        (await shop.SignInAsync("google", user)).Expecting(HttpStatusCode.Forbidden, "ACCOUNT_DISABLED");
        (await shop.SignInAsync("google", Google("Jane", email: joined.Email))).Expecting(HttpStatusCode.Forbidden, "ACCOUNT_DISABLED");
    }

    [Fact]
    public async Task A_front_end_gets_the_browser_back_with_the_refresh_cookie()
    {
        var answer = await shop.SignInAsync("google", Google("Jane"), $"?returnUrl={ExternalShop.FrontEnd}/in?from=google");

        answer.Expecting(HttpStatusCode.Redirect);
        answer.Header("Location").ShouldBe($"{ExternalShop.FrontEnd}/in?from=google");
        var cookie = answer.Header("Set-Cookie")!.Split(", ").Single(one => one.StartsWith("shopclean_refresh=", StringComparison.Ordinal));
        var refreshed = await Api.Guest.PostAsync(
            "auth/refresh",
            body: null,
            request =>
            {
                request.Headers.Add("Cookie", cookie.Split(';')[0]);
                request.Headers.Add("X-Requested-With", "test");
            }
        );
        refreshed.Expecting(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_front_end_hears_what_went_wrong()
    {
        var journey = await shop.BeginAsync("google", $"?returnUrl={ExternalShop.FrontEnd}/in");

        var answer = await shop.ReturnAsync(FakeProvider.Deny(journey.Authorization), journey.Cookie);

        answer.Expecting(HttpStatusCode.Redirect).Header("Location").ShouldBe($"{ExternalShop.FrontEnd}/in?error=INVALID_TOKEN");
    }

    [Fact]
    public async Task In_cookie_mode_the_answer_has_no_refresh_token()
    {
        var answer = await shop.SignInAsync("google", Google("Jane"), "?useCookies=true");

        answer.Expecting(HttpStatusCode.OK).Data.TryGetProperty("refreshToken", out _).ShouldBeFalse();
        answer.Header("Set-Cookie")!.ShouldContain("shopclean_refresh=");
    }

    [Theory]
    [InlineData("https://evil.example.com/")]
    [InlineData("https://front.example.com.evil.example.com/")]
    [InlineData("https://front.example.com@evil.example.com/")]
    [InlineData("https://front.example.com:8443/")]
    [InlineData("http://front.example.com/")]
    [InlineData("//evil.example.com/")]
    [InlineData("/in")]
    [InlineData("https:\\\\evil.example.com")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_to_where_no_setting_names(string returnUrl)
    {
        var path = $"auth/google?returnUrl={Uri.EscapeDataString(returnUrl)}";

        (await Api.Guest.GetAsync(path)).Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR").FaultyFields.ShouldBe(["returnUrl"]);
    }

    [Fact]
    public async Task Another_browser_or_a_state_that_was_touched_or_too_old_gets_nobody_in()
    {
        var journey = await shop.BeginAsync("google");
        var other = await shop.BeginAsync("google");
        var callback = shop.Provider.Agree(journey.Authorization, Google("Jane"));
        var state = FakeProvider.Query(journey.Authorization)["state"];
        var touched = callback.Replace(state, (state[0] == 'A' ? 'B' : 'A') + state[1..], StringComparison.Ordinal);

        foreach (
            var (address, cookie) in new[]
            {
                (callback, null),
                (callback, other.Cookie),
                (touched, journey.Cookie),
                (callback.Split('?')[0], journey.Cookie),
                (callback.Split('?')[0] + "?code=1&state=AAAA", journey.Cookie),
            }
        )
        {
            (await shop.ReturnAsync(address, cookie)).Expecting(HttpStatusCode.BadRequest, "INVALID_TOKEN");
        }

        var late = await shop.BeginAsync("google");
        Api.Clock.Skip(TimeSpan.FromMinutes(16));
        (await shop.ReturnAsync(shop.Provider.Agree(late.Authorization, Google("Jane")), late.Cookie)).Expecting(
            HttpStatusCode.BadRequest,
            "INVALID_TOKEN"
        );
    }

    [Fact]
    public async Task A_code_is_good_once_and_looking_at_the_callback_uses_nothing_up()
    {
        var journey = await shop.BeginAsync("google");
        var callback = shop.Provider.Agree(journey.Authorization, Google("Jane"));

        var peek = await Api.Guest.SendAsync(
            HttpMethod.Head,
            new Uri(callback).PathAndQuery,
            body: null,
            request => request.Headers.Add("Cookie", journey.Cookie)
        );
        peek.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await shop.ReturnAsync(callback, journey.Cookie)).Expecting(HttpStatusCode.OK);
        (await shop.ReturnAsync(callback, journey.Cookie)).Expecting(HttpStatusCode.BadRequest, "INVALID_TOKEN");
        shop.Provider.Refusals.ShouldContain("invalid_grant");
    }

    [Fact]
    public async Task A_code_of_another_journey_does_not_fit_the_verifier()
    {
        var (mine, thiefs) = (await shop.BeginAsync("google"), await shop.BeginAsync("google"));
        var stolen = FakeProvider.Query(new Uri(shop.Provider.Agree(mine.Authorization, Google("Jane"))))["code"];
        var state = Uri.EscapeDataString(FakeProvider.Query(thiefs.Authorization)["state"]);
        var callback = $"{FakeProvider.Query(thiefs.Authorization)["redirect_uri"]}?code={stolen}&state={state}";

        (await shop.ReturnAsync(callback, thiefs.Cookie)).Expecting(HttpStatusCode.BadRequest, "INVALID_TOKEN");
    }

    [Fact]
    public async Task The_address_to_come_back_to_is_the_public_one_whatever_host_the_request_names()
    {
        var answer = await Api.Guest.GetAsync("auth/google", request => request.Headers.Host = "evil.example.com");

        var query = FakeProvider.Query(new Uri(answer.Expecting(HttpStatusCode.Redirect).Header("Location")!));
        query["redirect_uri"].ShouldEndWith("/api/v1/auth/google/callback");
        query["redirect_uri"].ShouldNotContain("evil");
    }

    [Fact]
    public async Task Whoever_does_not_agree_hears_that()
    {
        var journey = await shop.BeginAsync("google");

        var answer = await shop.ReturnAsync(FakeProvider.Deny(journey.Authorization), journey.Cookie);

        answer.Expecting(HttpStatusCode.BadRequest, "INVALID_TOKEN").Message.ShouldBe("You did not agree to sign in with Google");
    }

    internal static object Google(string name, string? key = null, string? email = null, bool verified = true)
    {
        key ??= Key();
        return new
        {
            sub = key,
            name,
            email = email ?? $"{key}@example.com",
            email_verified = verified,
        };
    }

    internal static string Key() => Guid.NewGuid().ToString("N");

    internal static long IdOf(Answer login) => login.Data.GetProperty("user").GetProperty("id").GetInt64();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<Answer> MeAsync(Answer login) =>
        Api.Guest.GetAsync("auth/me", request => request.Headers.Add("Authorization", $"Bearer {login.Data.Text("accessToken")}"));
}

/// <summary>Providers have bad days. This class has a shop of its own, since each test spoils the provider.</summary>
public sealed class ProviderTroubleTests(ExternalShop shop) : IClassFixture<ExternalShop>
{
    public static TheoryData<string> Troubles() => ["down", "error", "garbage", "empty", "no-token", "client", "list", "no-key"];

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_provider_in_trouble_is_an_answer_without_internals(string trouble)
    {
        var journey = await shop.BeginAsync("google");
        var callback = shop.Provider.Agree(journey.Authorization, ExternalSignInTests.Google("Jane"));
        Func<IResult> answer = trouble switch
        {
            "down" => () => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            "error" => () => Results.Text("internal-detail", statusCode: StatusCodes.Status500InternalServerError),
            "garbage" => () => Results.Text("<html>internal-detail"),
            "empty" => () => Results.Text(""),
            "client" => () => Results.Json(new { error = "invalid_client", error_description = "internal-detail" }, statusCode: 401),
            "list" => () => Results.Text("[1]", "application/json"),
            _ => () => Results.Json(new { }),
        };
        (shop.Provider.TokenTrouble, shop.Provider.UserTrouble) = trouble is "list" or "no-key"
            ? (null, answer)
            : (answer, (Func<IResult>?)null);

        var failed = await shop.ReturnAsync(callback, journey.Cookie);

        failed.Expecting(HttpStatusCode.ServiceUnavailable, "SERVICE_UNAVAILABLE");
        failed.Header("Retry-After").ShouldNotBeNull();
        failed.Text.ShouldNotContain("internal-detail");
    }
}

/// <summary>Without settings nobody signs in elsewhere.</summary>
public sealed class NoProviderTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Theory]
    [InlineData("google")]
    [InlineData("facebook")]
    public async Task A_provider_without_settings_is_not_there(string provider)
    {
        var jane = await api.VerifiedAsync("jane");

        foreach (
            var answer in new[]
            {
                await api.Guest.GetAsync($"auth/{provider}"),
                await api.Guest.GetAsync($"auth/{provider}/callback?code=1&state=1"),
                await jane.PostAsync($"auth/{provider}/link"),
            }
        )
        {
            answer.Expecting(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND").Message.ShouldContain("is not available here");
        }
    }
}
