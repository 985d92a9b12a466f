using System.Globalization;
using System.Net;
using ShopClean.Application.Accounts.Throttling;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Edge;

/// <summary>A shop behind a proxy that it knows.</summary>
public sealed class BalancedShop() : ShopApi(("Proxies:Known", Addresses.Loopback));

public sealed class LoginFloodTests(BalancedShop api) : IClassFixture<BalancedShop>
{
    private const string Home = "203.0.113.1";

    [Fact]
    public async Task While_passwords_are_guessed_from_everywhere_the_owner_gets_in_from_home()
    {
        var jane = await api.VerifiedAsync("jane");
        (await LogInAsync(jane.Username, Person.Password, Home)).Expecting(HttpStatusCode.OK);

        await FloodAsync(jane.Username);

        (await LogInAsync(jane.Username, Person.Password, Home)).Expecting(HttpStatusCode.OK, "LOGIN_SUCCESS");
        (await LogInAsync(jane.Email, Person.Password, Home)).Expecting(HttpStatusCode.OK, "LOGIN_SUCCESS");
    }

    [Fact]
    public async Task An_owner_who_is_somewhere_new_gets_in_after_the_wait_that_was_told()
    {
        var jane = await api.VerifiedAsync("jane");
        await FloodAsync(jane.Username);

        var answer = (await LogInAsync(jane.Username, Person.Password, "203.0.113.2")).Expecting(
            HttpStatusCode.TooManyRequests,
            "RATE_LIMIT_EXCEEDED"
        );
        var wait = int.Parse(answer.Header("Retry-After")!, CultureInfo.InvariantCulture);
        answer.Body.GetProperty("retryAfter").GetInt32().ShouldBe(wait);
        wait.ShouldBe((int)LoginThrottle.ReturnDelay.TotalSeconds);
        api.Clock.Skip(TimeSpan.FromSeconds(wait));

        (await LogInAsync(jane.Username, Person.Password, "203.0.113.2")).Expecting(HttpStatusCode.OK, "LOGIN_SUCCESS");
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_throttled_like_any_other()
    {
        var jane = await api.VerifiedAsync("jane");

        var ofJane = await FloodAsync(jane.Username);
        var ofNobody = await FloodAsync(api.New("nobody"));

        ofNobody
            .Select(answer => (answer.Status, answer.Code, answer.Message))
            .ShouldBe(ofJane.Select(answer => (answer.Status, answer.Code, answer.Message)));
        var (last, same) = (ofJane[^1], ofNobody[^1]);
        last.Expecting(HttpStatusCode.TooManyRequests);
        api.Watch.StatementsOf(same).ShouldBe(api.Watch.StatementsOf(last));
    }

    [Fact]
    public async Task A_stranger_who_is_sent_away_has_no_password_checked()
    {
        var jane = await api.VerifiedAsync("jane");
        await FloodAsync(jane.Username);

        var right = await LogInAsync(jane.Username, Person.Password, "203.0.113.3");
        var wrong = await LogInAsync(jane.Username, "WrongPass123!", "203.0.113.4");

        right.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        right.Message.ShouldBe(wrong.Message);
        right.Header("Retry-After").ShouldBe(wrong.Header("Retry-After"));
    }

    [Fact]
    public async Task Wrong_passwords_from_one_place_are_delayed_more_and_more()
    {
        var jane = await api.VerifiedAsync("jane");
        const string place = "203.0.113.5";
        using var stopped = api.Clock.Stop();
        for (var count = 0; count <= LoginThrottle.UndelayedFailures; count++)
        {
            (await LogInAsync(jane.Username, "WrongPass123!", place)).Expecting(HttpStatusCode.Unauthorized, "INVALID_CREDENTIALS");
            api.Clock.Skip(TimeSpan.FromSeconds(count == LoginThrottle.UndelayedFailures ? 0 : 1));
        }

        (await LogInAsync(jane.Username, Person.Password, place)).Expecting(HttpStatusCode.TooManyRequests);
        api.Clock.Skip(TimeSpan.FromSeconds(2));
        (await LogInAsync(jane.Username, Person.Password, place)).Expecting(HttpStatusCode.OK);
    }

    // A wrong password from each of many addresses, until the account is being watched, and one more.
    private async Task<List<Answer>> FloodAsync(string identifier)
    {
        var answers = new List<Answer>();
        for (var number = 0; number <= LoginThrottle.ToleratedFailures; number++)
        {
            answers.Add(await LogInAsync(identifier, "WrongPass123!", string.Create(CultureInfo.InvariantCulture, $"198.51.100.{number}")));
        }

        return answers;
    }

    private Task<Answer> LogInAsync(string identifier, string password, string address) =>
        api.Guest.PostAsync("auth/login", new { identifier, password }, Addresses.From(address));
}
