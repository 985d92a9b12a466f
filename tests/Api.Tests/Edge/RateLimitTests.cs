using System.Globalization;
using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Edge;

/// <summary>A shop with small limits, behind a proxy that it knows.</summary>
public sealed class LimitedShop()
    : ShopApi(
        ("RateLimiting:Enabled", "true"),
        ("RateLimiting:General:Permits", "5"),
        ("RateLimiting:General:WindowSeconds", "60"),
        ("RateLimiting:Auth:Permits", "3"),
        ("RateLimiting:Auth:WindowSeconds", "900"),
        ("Proxies:Known", Addresses.Loopback)
    )
{
    private int last;

    /// <summary>An address that nobody else used.</summary>
    public string NewAddress() => string.Create(CultureInfo.InvariantCulture, $"192.0.2.{Interlocked.Increment(ref last)}");

    /// <summary>Somebody who logs in, when the tries of those before are forgotten.</summary>
    public async Task<Person> SomebodyAsync(string name)
    {
        Clock.Skip(TimeSpan.FromMinutes(16));
        return await VerifiedAsync(name);
    }
}

public sealed class RateLimitTests(LimitedShop api) : IClassFixture<LimitedShop>
{
    [Fact]
    public async Task Each_answer_tells_what_is_left_until_nothing_is()
    {
        var address = api.NewAddress();

        for (var left = 4; left >= 0; left--)
        {
            var answer = (await GetAsync("products", address)).Expecting(HttpStatusCode.OK);
            answer.Header("RateLimit-Limit").ShouldBe("5");
            answer.Header("RateLimit-Remaining").ShouldBe(left.ToString(CultureInfo.InvariantCulture));
            Number(answer, "RateLimit-Reset").ShouldBeInRange(1, 60);
        }

        var refused = (await GetAsync("products", address)).Expecting(HttpStatusCode.TooManyRequests, "RATE_LIMIT_EXCEEDED");
        refused.Message.ShouldBe("Too many requests, please try again later");
        refused.Body.Names().ShouldBe(["success", "message", "code", "retryAfter", "timestamp", "traceId"]);
        refused.Body.GetProperty("retryAfter").GetInt32().ShouldBe(Number(refused, "Retry-After"));
        Number(refused, "Retry-After").ShouldBeInRange(1, 60);
        refused.Header("RateLimit-Remaining").ShouldBe("0");
        refused.Header("Cache-Control").ShouldBe("no-store");
    }

    [Fact]
    public async Task When_the_window_is_over_the_client_may_go_on()
    {
        var address = api.NewAddress();
        await ExhaustAsync("products", address);

        api.Clock.Skip(TimeSpan.FromSeconds(61));

        (await GetAsync("products", address)).Expecting(HttpStatusCode.OK).Header("RateLimit-Remaining").ShouldBe("4");
    }

    [Fact]
    public async Task A_clock_that_is_set_back_prolongs_no_window()
    {
        var address = api.NewAddress();
        await ExhaustAsync("products", address);

        api.Clock.SetBack(TimeSpan.FromSeconds(45));
        var refused = (await GetAsync("products", address)).Expecting(HttpStatusCode.TooManyRequests);
        Number(refused, "Retry-After").ShouldBeLessThanOrEqualTo(60);
        api.Clock.Skip(TimeSpan.FromSeconds(61));

        (await GetAsync("products", address)).Expecting(HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_client_does_not_use_up_what_is_another_ones()
    {
        await ExhaustAsync("products", api.NewAddress());

        (await GetAsync("products", api.NewAddress())).Expecting(HttpStatusCode.OK);
    }

    [Fact]
    public async Task All_addresses_of_a_sites_network_are_one_client()
    {
        await ExhaustAsync("products", "2001:db8:1:2::1");

        (await GetAsync("products", "2001:db8:1:2:ffff::9")).Expecting(HttpStatusCode.TooManyRequests);
        (await GetAsync("products", "2001:db8:1:3::1")).Expecting(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Users_are_counted_by_themselves_wherever_they_are()
    {
        var jane = await api.SomebodyAsync("jane");
        for (var count = 0; count < 5; count++)
        {
            (await jane.GetAsync("auth/me", Addresses.From(api.NewAddress()))).Expecting(HttpStatusCode.OK);
        }

        var address = api.NewAddress();
        (await jane.GetAsync("auth/me", Addresses.From(address))).Expecting(HttpStatusCode.TooManyRequests);
        (await GetAsync("products", address)).Expecting(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_that_is_no_good_does_not_give_a_place_of_its_own()
    {
        var address = api.NewAddress();
        for (var count = 0; count < 5; count++)
        {
            var token = $"Bearer made.up.{count}";
            (await SendAsync("products", address, token)).Expecting(HttpStatusCode.Unauthorized);
        }

        (await SendAsync("products", address, "Bearer made.up.again")).Expecting(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Logging_in_registering_and_asking_for_mails_have_a_limit_of_their_own()
    {
        var address = api.NewAddress();
        (await PostAsync("auth/login", address)).Header("RateLimit-Limit").ShouldBe("3");
        (await PostAsync("auth/register", address)).Header("RateLimit-Remaining").ShouldBe("1");
        (await PostAsync("auth/resend-verification", address)).Header("RateLimit-Remaining").ShouldBe("0");

        (await PostAsync("auth/login", address)).Expecting(HttpStatusCode.TooManyRequests);
        (await GetAsync("products", address)).Expecting(HttpStatusCode.OK).Header("RateLimit-Remaining").ShouldBe("4");
    }

    [Fact]
    public async Task Many_accounts_do_not_give_more_tries_at_other_peoples()
    {
        var jane = await api.SomebodyAsync("jane");
        var address = api.NewAddress();
        for (var count = 0; count < 3; count++)
        {
            await PostAsync("auth/login", address);
        }

        (await jane.PostAsync("auth/login", new { }, Addresses.From(address))).Expecting(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Refreshing_and_links_of_mails_count_as_anything_else_does()
    {
        var address = api.NewAddress();

        (await PostAsync("auth/refresh", address)).Header("RateLimit-Limit").ShouldBe("5");
        (await GetAsync("auth/verify-email?token=x&email=y", address)).Header("RateLimit-Limit").ShouldBe("5");
    }

    [Theory]
    [InlineData("nothing/here", 404)]
    [InlineData("auth/me", 401)]
    [InlineData("products?limit=0", 400)]
    public async Task Failures_are_counted_and_say_so(string path, int status)
    {
        var answer = await GetAsync(path, api.NewAddress());

        ((int)answer.Status).ShouldBe(status);
        answer.Header("RateLimit-Remaining").ShouldBe("4");
    }

    [Fact]
    public async Task A_crash_tells_what_is_left_too()
    {
        var answer = await api.Guest.GetAsync(
            "products",
            request =>
            {
                Addresses.From(api.NewAddress())(request);
                request.Headers.Add(RequestWatch.CrashHeader, "broken");
            }
        );

        answer.Expecting(HttpStatusCode.InternalServerError).Header("RateLimit-Remaining").ShouldBe("4");
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/swagger/index.html")]
    public async Task Health_and_the_documentation_are_free(string path)
    {
        var address = api.NewAddress();
        for (var count = 0; count < 7; count++)
        {
            (await GetAsync(path, address)).Expecting(HttpStatusCode.OK).Header("RateLimit-Limit").ShouldBeNull();
        }
    }

    [Fact]
    public async Task Preflights_are_free()
    {
        var address = api.NewAddress();
        for (var count = 0; count < 7; count++)
        {
            await api.Guest.SendAsync(HttpMethod.Options, "products", shape: Addresses.From(address));
        }

        (await GetAsync("products", address)).Header("RateLimit-Remaining").ShouldBe("4");
    }

    [Fact]
    public async Task Of_many_requests_at_once_no_more_than_the_limit_get_through()
    {
        var address = api.NewAddress();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => GetAsync("products?limit=1", address)));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(5);
        answers.Count(answer => answer.Status == HttpStatusCode.TooManyRequests).ShouldBe(15);
    }

    private Task<Answer> GetAsync(string path, string address) => api.Guest.GetAsync(path, Addresses.From(address));

    private Task<Answer> PostAsync(string path, string address) => api.Guest.PostAsync(path, new { }, Addresses.From(address));

    private Task<Answer> SendAsync(string path, string address, string authorization) =>
        api.Guest.GetAsync(
            path,
            request =>
            {
                Addresses.From(address)(request);
                request.Headers.TryAddWithoutValidation("Authorization", authorization);
            }
        );

    private async Task ExhaustAsync(string path, string address)
    {
        for (var count = 0; count < 5; count++)
        {
            (await GetAsync(path, address)).Expecting(HttpStatusCode.OK);
        }

        (await GetAsync(path, address)).Expecting(HttpStatusCode.TooManyRequests);
    }

    private static int Number(Answer answer, string header) => int.Parse(answer.Header(header)!, CultureInfo.InvariantCulture);
}
