using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Accounts;

public sealed class RegisterTests(ShopApi api) : IClassFixture<ShopApi>
{
    private const string Password = "SecurePass123!";
    private const string Location = "/api/v1/auth/me";

    [Fact]
    public async Task Somebody_registers_and_is_asked_to_verify_the_address()
    {
        var username = api.New("johndoe");

        var answer = await api.Guest.PostAsync("auth/register", Body(username, phoneNumber: "+6281234567890"));

        answer.Status.ShouldBe(HttpStatusCode.Created);
        answer.Header("Location").ShouldBe(Location);
        answer.Body.Names().ShouldBe(["success", "message", "data", "code", "timestamp"]);
        answer.Body.GetProperty("success").GetBoolean().ShouldBeTrue();
        answer.Code.ShouldBe("USER_CREATED");
        answer.Message.ShouldBe("Registration successful. Please check your email to verify your account before logging in.");
        answer.Body.Text("timestamp").ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$");
        answer.Data.Names().ShouldBe(["user", "requiresEmailVerification"]);
        answer.Data.GetProperty("requiresEmailVerification").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task The_new_account_is_read_where_the_answer_says()
    {
        var john = await api.RegisterAsync("johndoe");
        var registered = john.Id;
        await api.VerifyAsync(john);
        await john.LogsInAsync();

        (await john.GetAsync(Location)).Expecting(HttpStatusCode.OK).Id.ShouldBe(registered);
    }

    [Fact]
    public async Task The_user_looks_as_the_contract_shows_it()
    {
        var username = api.New("johndoe");

        var answer = await api.Guest.PostAsync("auth/register", Body(username, phoneNumber: "+6281234567890"));

        var user = answer.Data.GetProperty("user");
        user.GetProperty("id").ValueKind.ShouldBe(JsonValueKind.Number);
        user.Text("username").ShouldBe(username);
        user.Text("email").ShouldBe($"{username}@example.com");
        user.Text("phoneNumber").ShouldBe("+6281234567890");
        user.Text("role").ShouldBe("user");
        user.GetProperty("isVerified").GetBoolean().ShouldBeFalse();
        user.GetProperty("isActive").GetBoolean().ShouldBeTrue();
        user.Text("createdAt").ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$");
        answer.Text.ShouldNotContain("oken");
        answer.Text.ShouldNotContain("assword");
    }

    [Theory]
    [InlineData("username")]
    [InlineData("email")]
    public async Task A_name_or_address_is_taken_whatever_its_case(string field)
    {
        var jane = await api.RegisterAsync("jane");
        var other = api.New("other");

        var answer = await api.Guest.PostAsync(
            "auth/register",
            field == "username"
                ? Body(jane.Username.ToUpperInvariant(), email: $"{other}@example.com")
                : Body(other, email: jane.Email.ToUpperInvariant())
        );

        answer.Expecting(HttpStatusCode.Conflict, "RESOURCE_ALREADY_EXISTS");
        answer.Message.ShouldBe($"User with this {field} already exists");
    }

    [Fact]
    public async Task Every_fault_is_told_at_once()
    {
        var answer = await api.Guest.PostTextAsync(
            "auth/register",
            """{ "username": 42, "email": "nowhere", "phoneNumber": "0812", "password": "short", "confirmPassword": "shorter" }"""
        );

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        answer.Message.ShouldBe("Validation failed");
        answer
            .FaultyFields.Distinct(StringComparer.Ordinal)
            .ShouldBe(["username", "email", "phoneNumber", "password", "confirmPassword"], ignoreOrder: true);
        answer.Data.GetProperty("errors")[0].Names().ShouldBe(["field", "message", "value"]);
    }

    [Fact]
    public async Task Whoever_sends_nothing_hears_of_everything_that_is_required()
    {
        var answer = await api.Guest.PostAsync("auth/register", new { });

        answer
            .Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR")
            .FaultyFields.ShouldBe(["username", "email", "password", "confirmPassword"], ignoreOrder: true);
    }

    [Fact]
    public async Task Each_broken_rule_of_a_password_has_its_own_message()
    {
        var answer = await api.Guest.PostAsync("auth/register", Body(api.New("jane"), password: "a"));

        answer
            .Data.GetProperty("errors")
            .EnumerateArray()
            .Where(error => error.Text("field") == "password")
            .Select(error => error.Text("message"))
            .ShouldBe([
                "Password must have at least 8 characters",
                "Password must have an upper-case letter",
                "Password must have a digit",
                "Password must have a character that is neither a letter nor a digit",
            ]);
    }

    [Theory]
    [InlineData("""{ "password": "hunter2", "confirmPassword": "hunter2x" }""")]
    [InlineData("""{ "password": ["hunter2"], "confirmPassword": { "a": "hunter2" } }""")]
    [InlineData("""{ "password": "hunter2\u0000", "confirmPassword": "hunter2\ud800" }""")]
    public async Task A_refused_password_is_never_echoed(string body)
    {
        var answer = await api.Guest.PostTextAsync("auth/register", body);

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        answer.FaultyFields.ShouldContain("password");
        answer.Text.ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task Nobody_registers_as_an_administrator_or_verified()
    {
        var username = api.New("mallory");
        var body = new
        {
            username,
            email = $"{username}@example.com",
            password = Password,
            confirmPassword = Password,
            id = 4711,
            role = "admin",
            isVerified = true,
            emailVerifiedAt = "2026-01-01T00:00:00.000Z",
            isActive = false,
        };

        var user = (await api.Guest.PostAsync("auth/register", body)).Expecting(HttpStatusCode.Created).Data.GetProperty("user");

        user.Text("role").ShouldBe("user");
        user.GetProperty("isVerified").GetBoolean().ShouldBeFalse();
        user.GetProperty("isActive").GetBoolean().ShouldBeTrue();
        user.GetProperty("id").GetInt64().ShouldNotBe(4711);
    }

    [Fact]
    public async Task The_mail_speaks_the_language_of_whoever_registers()
    {
        var username = api.New("budi");

        await api.Guest.PostAsync("auth/register", Body(username), request => request.Headers.Add("Accept-Language", "id-ID,id;q=0.9"));

        (await api.Mailbox.MailToAsync($"{username}@example.com")).Subject.ShouldBe("Verifikasi alamat email Anda");
    }

    [Fact]
    public async Task Of_twenty_who_want_the_same_name_at_once_one_gets_it()
    {
        var username = api.New("wanted");

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(number => api.Guest.PostAsync("auth/register", Body(username, email: $"{username}.{number}@example.com")))
        );

        answers.Count(answer => answer.Status == HttpStatusCode.Created).ShouldBe(1);
        var refused = answers.Where(answer => answer.Status != HttpStatusCode.Created).ToList();
        refused.ShouldAllBe(answer => answer.Status == HttpStatusCode.Conflict && answer.Code == "RESOURCE_ALREADY_EXISTS");
        refused.ShouldAllBe(answer => answer.Message == "User with this username already exists");
        await using var database = api.Database();
        (await database.OutboxMessages.CountAsync(message => message.Recipient.StartsWith(username), Ct)).ShouldBe(
            1,
            "a refused registration must leave no mail"
        );
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static object Body(string username, string? email = null, string? phoneNumber = null, string password = Password) =>
        new
        {
            username,
            email = email ?? $"{username}@example.com",
            phoneNumber,
            password,
            confirmPassword = password,
        };
}
