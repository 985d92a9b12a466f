using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Accounts;

public sealed class ProfileTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Fact]
    public async Task Somebody_changes_name_phone_number_and_language()
    {
        var jane = await api.VerifiedAsync("jane");
        var name = api.New("janet");

        var answer = await jane.PutAsync(
            "auth/profile",
            new
            {
                username = name,
                phoneNumber = "+6281234567890",
                language = "id",
            }
        );

        answer.Expecting(HttpStatusCode.OK, "PROFILE_UPDATED");
        answer.Data.Text("username").ShouldBe(name);
        answer.Data.Text("phoneNumber").ShouldBe("+6281234567890");
        answer.Data.Text("language").ShouldBe("id");
        var read = await jane.GetAsync("auth/profile");
        read.Data.ToString().ShouldBe(answer.Data.ToString());
        read.ETag.ShouldBe(answer.ETag);
        await jane.LogsInFailsAsync(api);
        var login = await api.Guest.PostAsync("auth/login", new { identifier = name.ToUpperInvariant(), password = Person.Password });
        login.Expecting(HttpStatusCode.OK, "LOGIN_SUCCESS");
    }

    [Fact]
    public async Task Absent_fields_stay_and_null_clears_the_phone_number()
    {
        var jane = await api.VerifiedAsync("jane");
        await jane.PutAsync("auth/profile", new { phoneNumber = "+6281234567890" });

        (await jane.PutAsync("auth/profile", new { })).Data.Text("phoneNumber").ShouldBe("+6281234567890");

        var cleared = await jane.PutAsync("auth/profile", new { phoneNumber = (string?)null });
        cleared.Data.GetProperty("phoneNumber").GetString().ShouldBeNull();
        cleared.Data.Text("username").ShouldBe(jane.Username);
    }

    [Fact]
    public async Task Of_two_who_edit_one_profile_the_second_learns_that_it_has_changed()
    {
        var jane = await api.VerifiedAsync("jane");
        var seen = (await jane.GetAsync("auth/profile")).ETag;

        var first = await jane.PutAsync("auth/profile", new { phoneNumber = "+6281111111111" }, IfMatch(seen));
        var second = await jane.PutAsync("auth/profile", new { phoneNumber = "+6282222222222" }, IfMatch(seen));

        first.Expecting(HttpStatusCode.OK);
        second.Expecting(HttpStatusCode.PreconditionFailed, "PRECONDITION_FAILED");
        (await jane.GetAsync("auth/profile")).Data.Text("phoneNumber").ShouldBe("+6281111111111");
        (await jane.PutAsync("auth/profile", new { phoneNumber = "+6282222222222" }, IfMatch(first.ETag))).Expecting(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_not_the_users_to_change_stays_whatever_is_sent()
    {
        var jane = await api.VerifiedAsync("jane");
        var before = (await jane.GetAsync("auth/profile")).Data;

        var answer = await jane.PutAsync(
            "auth/profile",
            new
            {
                id = 1,
                role = "admin",
                email = "other@example.com",
                normalizedEmail = "OTHER@EXAMPLE.COM",
                isVerified = false,
                emailVerifiedAt = (string?)null,
                isActive = false,
                passwordHash = "x",
                passwordChangedAt = "2020-01-01T00:00:00Z",
                lastLogin = (string?)null,
                avatarPath = "users/x.webp",
                avatarUrl = "https://evil.example/x.webp",
                version = 99,
                createdAt = "2020-01-01T00:00:00Z",
                shops = new[] { new { id = 1, role = "owner" } },
                memberships = new[] { new { shopId = 1, role = "owner" } },
            }
        );

        answer.Expecting(HttpStatusCode.OK);
        foreach (var field in before.EnumerateObject().Where(field => field.Name != "updatedAt"))
        {
            answer.Data.GetProperty(field.Name).ToString().ShouldBe(field.Value.ToString(), field.Name);
        }

        await jane.LogsInAsync();
    }

    [Fact]
    public async Task A_name_that_somebody_has_is_not_given_twice()
    {
        var (jane, john) = (await api.VerifiedAsync("jane"), await api.VerifiedAsync("john"));

        var answer = await jane.PutAsync("auth/profile", new { username = john.Username.ToUpperInvariant() });

        answer.Expecting(HttpStatusCode.Conflict, "RESOURCE_ALREADY_EXISTS").Message.ShouldBe("User with this username already exists");
    }

    [Fact]
    public async Task Every_fault_is_told_at_once()
    {
        var jane = await api.VerifiedAsync("jane");

        var answer = await jane.PutAsync(
            "auth/profile",
            new
            {
                username = "x",
                phoneNumber = "0812",
                language = "de",
            }
        );

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        answer.FaultyFields.ShouldBe(["username", "phoneNumber", "language"], ignoreOrder: true);
    }

    private static Action<HttpRequestMessage> IfMatch(string tag) => request => request.Headers.Add("If-Match", tag);
}

file static class Logins
{
    /// <summary>The person's former name is nobody's any more.</summary>
    public static async Task LogsInFailsAsync(this Person person, ShopApi api) =>
        (await api.Guest.PostAsync("auth/login", new { identifier = person.Username, password = Person.Password })).Expecting(
            HttpStatusCode.Unauthorized,
            "INVALID_CREDENTIALS"
        );
}
