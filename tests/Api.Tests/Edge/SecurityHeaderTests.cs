using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Edge;

/// <summary>A shop in production's manner, with front ends elsewhere.</summary>
public sealed class PublicShop()
    : ShopApi(
        ("Proxies:Known", Addresses.Loopback),
        ("Https:Redirect", "true"),
        ("App:PublicUrl", "https://shop.example.com"),
        ("Cors:Origins", "https://front.example.com, http://localhost:5173")
    );

public sealed class SecurityHeaderTests(ShopApi api, PublicShop shop) : IClassFixture<ShopApi>, IClassFixture<PublicShop>
{
    private const string Origin = "https://front.example.com";

    [Theory]
    [InlineData("GET", "products", 200)]
    [InlineData("GET", "products?limit=x", 400)]
    [InlineData("GET", "auth/me", 401)]
    [InlineData("GET", "nothing/here", 404)]
    [InlineData("GET", "/nothing", 404)]
    [InlineData("PUT", "products", 405)]
    [InlineData("POST", "auth/login", 415)]
    [InlineData("GET", "/health/live", 200)]
    [InlineData("GET", "/health/ready", 200)]
    [InlineData("GET", "/openapi/v1.json", 200)]
    public async Task Every_answer_says_what_a_browser_may_not_do_with_it(string method, string path, int status)
    {
        var answer = await api.Guest.SendAsync(new HttpMethod(method), path, method == "POST" ? new StringContent("text") : null);

        ((int)answer.Status).ShouldBe(status);
        ShouldBeGuarded(answer);
        answer
            .Header("Content-Security-Policy")
            .ShouldBe("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        answer.Header("Cross-Origin-Resource-Policy").ShouldBe("same-origin");
    }

    [Fact]
    public async Task Bodies_that_are_too_large_and_crashes_are_guarded_as_well()
    {
        ShouldBeGuarded(
            (await api.Guest.PostTextAsync("auth/login", new string(' ', 300 * 1024))).Expecting(HttpStatusCode.RequestEntityTooLarge)
        );
        ShouldBeGuarded(
            (await api.Guest.GetAsync("products", request => request.Headers.Add(RequestWatch.CrashHeader, "broken"))).Expecting(
                HttpStatusCode.InternalServerError
            )
        );
    }

    [Theory]
    [InlineData("/swagger/index.html", "script-src 'self'")]
    [InlineData("/dev/mail", "style-src 'unsafe-inline'")]
    public async Task Pages_may_do_what_they_need_and_no_more(string path, string needed)
    {
        var answer = (await api.Guest.GetAsync(path)).Expecting(HttpStatusCode.OK);

        ShouldBeGuarded(answer);
        var policy = answer.Header("Content-Security-Policy")!;
        policy.ShouldStartWith("default-src 'none';");
        policy.ShouldContain(needed);
        policy.ShouldNotContain("script-src 'unsafe");
        policy.ShouldContain("frame-ancestors 'none'");
    }

    [Fact]
    public async Task Pictures_may_be_shown_by_other_sites()
    {
        (await api.Guest.GetAsync("/uploads/products/none.webp")).Header("Cross-Origin-Resource-Policy").ShouldBe("cross-origin");
    }

    [Fact]
    public async Task Tokens_and_what_is_personal_is_kept_nowhere()
    {
        var jane = await api.VerifiedAsync("jane");

        (await jane.LogsInAsync()).Header("Cache-Control").ShouldBe("no-store");
        (await jane.GetAsync("auth/me")).Header("Cache-Control").ShouldBe("no-store");
        (await jane.GetAsync("products")).Header("Cache-Control").ShouldBe("no-cache, private");
        (await api.Guest.GetAsync("products")).Header("Cache-Control").ShouldBeNull();
    }

    [Fact]
    public async Task Without_encryption_a_reader_is_sent_to_where_there_is_some()
    {
        var answer = await shop.Guest.GetAsync("products?search=kayu%20jati", request => request.Headers.Host = "evil.example.com");

        answer.Status.ShouldBe(HttpStatusCode.PermanentRedirect);
        answer.Header("Location").ShouldBe("https://shop.example.com/api/v1/products?search=kayu%20jati");
        answer.Header("Strict-Transport-Security").ShouldBeNull();
    }

    [Fact]
    public async Task What_shows_a_secret_without_encryption_is_refused_instead()
    {
        (await shop.Guest.PostAsync("auth/login", new { identifier = "jane", password = "secret" })).Expecting(
            HttpStatusCode.BadRequest,
            "VALIDATION_ERROR"
        );
        (await shop.Guest.GetAsync("auth/me", request => request.Headers.TryAddWithoutValidation("Authorization", "Bearer x"))).Expecting(
            HttpStatusCode.BadRequest,
            "VALIDATION_ERROR"
        );
    }

    [Fact]
    public async Task Behind_a_known_proxy_that_has_encryption_nobody_is_sent_away()
    {
        (await shop.Guest.GetAsync("products", Encrypted)).Expecting(HttpStatusCode.OK);
        (await shop.Guest.GetAsync("/health/live")).Expecting(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_front_end_that_is_known_reads_answers_and_their_headers()
    {
        var answer = (await shop.Guest.GetAsync("products/4711", FromOrigin(Origin))).Expecting(HttpStatusCode.NotFound);

        answer.Header("Access-Control-Allow-Origin").ShouldBe(Origin);
        answer.Header("Access-Control-Allow-Credentials").ShouldBe("true");
        answer.Header("Vary").ShouldBe("Origin");
        foreach (var header in new[] { "ETag", "Location", "Link", "RateLimit-Remaining", "Retry-After", "X-Correlation-Id" })
        {
            answer.Header("Access-Control-Expose-Headers")!.Split(',').ShouldContain(header);
        }
    }

    [Theory]
    [InlineData("products")]
    [InlineData("nothing/here")]
    [InlineData("/uploads/products/none.webp")]
    public async Task A_cache_keeps_the_answers_to_different_front_ends_apart(string path)
    {
        (await shop.Guest.GetAsync(path, Encrypted)).Header("Vary").ShouldBe("Origin");
        (await shop.Guest.GetAsync(path, FromOrigin(Origin))).Header("Vary").ShouldBe("Origin");
        (await api.Guest.GetAsync(path)).Header("Vary").ShouldBeNull();
    }

    [Theory]
    [InlineData("https://evil.example.com")]
    [InlineData("https://front.example.com.evil.com")]
    [InlineData("http://front.example.com")]
    [InlineData("null")]
    public async Task Any_other_front_end_reads_nothing(string origin)
    {
        var answer = await shop.Guest.GetAsync("products", FromOrigin(origin));

        answer.Header("Access-Control-Allow-Origin").ShouldBeNull();
        answer.Header("Access-Control-Allow-Credentials").ShouldBeNull();
    }

    [Fact]
    public async Task A_known_front_end_may_ask_first()
    {
        var answer = await shop.Guest.SendAsync(
            HttpMethod.Options,
            "products/1",
            shape: request =>
            {
                FromOrigin(Origin)(request);
                request.Headers.Add("Access-Control-Request-Method", "PATCH");
                request.Headers.Add("Access-Control-Request-Headers", "if-match,authorization,x-requested-with");
            }
        );

        answer.Status.ShouldBe(HttpStatusCode.NoContent);
        answer.Header("Access-Control-Allow-Methods").ShouldBe("PATCH");
        answer.Header("Access-Control-Allow-Headers")!.ShouldContain("if-match");
    }

    [Fact]
    public async Task Where_no_front_end_is_named_none_reads_anything()
    {
        (await api.Guest.GetAsync("products", request => request.Headers.Add("Origin", Origin)))
            .Header("Access-Control-Allow-Origin")
            .ShouldBeNull();
    }

    private static void ShouldBeGuarded(Answer answer)
    {
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
        answer.Header("X-Frame-Options").ShouldBe("DENY");
        answer.Header("Referrer-Policy").ShouldBe("no-referrer");
        answer.Header("Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        answer.Header("Content-Security-Policy").ShouldNotBeNull();
        answer.Header("Server").ShouldBeNull();
    }

    private static void Encrypted(HttpRequestMessage request)
    {
        Addresses.From("203.0.113.9")(request);
        request.Headers.Add("X-Forwarded-Proto", "https");
    }

    private static Action<HttpRequestMessage> FromOrigin(string origin) =>
        request =>
        {
            Encrypted(request);
            request.Headers.TryAddWithoutValidation("Origin", origin);
        };
}
