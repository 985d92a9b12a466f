using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ShopClean.Infrastructure.Security;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Accounts;

public sealed class LoginTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Fact]
    public async Task A_verified_user_logs_in_by_name_or_address_whatever_its_case()
    {
        var jane = await api.VerifiedAsync("jane");
        string[] identifiers = [jane.Username, jane.Email, jane.Username.ToUpperInvariant(), jane.Email.ToUpperInvariant()];

        foreach (var identifier in identifiers)
        {
            var answer = await LogInAsync(identifier, Person.Password);

            answer.Expecting(HttpStatusCode.OK, "LOGIN_SUCCESS");
            answer.Message.ShouldBe("Login successful");
            answer.Data.Names().ShouldBe(["user", "accessToken", "expiresIn", "refreshToken"], ignoreOrder: true);
            answer.Data.GetProperty("expiresIn").GetInt32().ShouldBe(15 * 60);
            answer.Data.GetProperty("user").GetProperty("id").GetInt64().ShouldBe(jane.Id);
            answer.Data.GetProperty("user").Text("lastLogin").ShouldEndWith("Z");
        }
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_get_one_answer()
    {
        var jane = await api.VerifiedAsync("jane");

        var wrongName = await LogInAsync(api.New("nobody"), Person.Password);
        var wrongPassword = await LogInAsync(jane.Username, "WrongPass123!");

        wrongName.Expecting(HttpStatusCode.Unauthorized, "INVALID_CREDENTIALS");
        wrongPassword.Expecting(HttpStatusCode.Unauthorized, "INVALID_CREDENTIALS");
        wrongName.Message.ShouldBe(wrongPassword.Message);
        wrongName.Header("WWW-Authenticate").ShouldBe("Bearer");
        api.Watch.StatementsOf(wrongName).Count.ShouldBe(api.Watch.StatementsOf(wrongPassword).Count);
    }

    [Fact]
    public async Task Only_the_right_password_tells_that_the_address_is_not_verified()
    {
        var jane = await api.RegisterAsync("jane");

        (await LogInAsync(jane.Username, "WrongPass123!")).Expecting(HttpStatusCode.Unauthorized, "INVALID_CREDENTIALS");
        var answer = await LogInAsync(jane.Username, Person.Password);

        answer.Expecting(HttpStatusCode.Unauthorized, "EMAIL_NOT_VERIFIED");
        answer.Message.ShouldBe("Please verify your email address before logging in. Check your inbox for verification instructions.");
    }

    [Fact]
    public async Task Only_the_right_password_tells_that_the_account_is_deactivated()
    {
        var jane = await api.VerifiedAsync("jane");
        await api.ChangeUserAsync(jane, (user, now) => user.SetActive(false, ShopApi.Administration, now));

        (await LogInAsync(jane.Username, "WrongPass123!")).Expecting(HttpStatusCode.Unauthorized, "INVALID_CREDENTIALS");
        (await LogInAsync(jane.Username, Person.Password)).Expecting(HttpStatusCode.Forbidden, "ACCOUNT_DISABLED");
    }

    [Fact]
    public async Task Whoever_has_no_wish_about_cookies_may_say_so()
    {
        var jane = await api.VerifiedAsync("jane");

        var answer = await api.Guest.PostAsync(
            "auth/login",
            new
            {
                identifier = jane.Username,
                password = Person.Password,
                useCookies = (bool?)null,
            }
        );

        answer.Expecting(HttpStatusCode.OK, "LOGIN_SUCCESS").Data.TryGetProperty("refreshToken", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Missing_values_are_told_at_once()
    {
        var answer = await api.Guest.PostAsync("auth/login", new { });

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        answer.FaultyFields.ShouldBe(["identifier", "password"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_login_hashes_the_password_anew_after_the_cost_was_raised()
    {
        var jane = await api.VerifiedAsync("jane");
        var cheap = await CheapHashAsync();
        await api.ChangeUserAsync(jane, (user, _) => user.Rehash(cheap));

        await jane.LogsInAsync();

        await using var database = api.Database();
        var hash = (await database.Users.SingleAsync(user => user.Id == jane.Id, TestContext.Current.CancellationToken)).PasswordHash;
        hash.ShouldNotBe(cheap);
        await jane.LogsInAsync();
    }

    [Fact]
    public async Task A_bad_token_does_not_keep_anybody_from_logging_in()
    {
        var jane = await api.VerifiedAsync("jane");

        var answer = await api.Guest.PostAsync(
            "auth/login",
            new { identifier = jane.Username, password = Person.Password },
            request => request.Headers.Add("Authorization", "Bearer old.and.invalid")
        );

        answer.Expecting(HttpStatusCode.OK, "LOGIN_SUCCESS");
    }

    [Fact]
    public async Task Somebody_logs_in_on_many_devices_at_once()
    {
        var jane = await api.VerifiedAsync("jane");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => LogInAsync(jane.Username, Person.Password)));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
    }

    private Task<Answer> LogInAsync(string identifier, string password) => api.Guest.PostAsync("auth/login", new { identifier, password });

    // Half of what the shop of the tests takes.
    private static async Task<string> CheapHashAsync()
    {
        using var hasher = new IdentityPasswordHasher(Options.Create(new PasswordHashingOptions { Iterations = 5_000 }));
        return await hasher.HashAsync(Person.Password, TestContext.Current.CancellationToken);
    }
}
