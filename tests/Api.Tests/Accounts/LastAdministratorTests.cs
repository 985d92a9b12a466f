using System.Net;
using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Accounts;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Accounts;

/// <summary>Somebody must be left who can administer the marketplace. Each test begins with one administrator.</summary>
public sealed class LastAdministratorTests : IAsyncLifetime
{
    private static readonly Func<Caller, long, Task<Answer>>[] WaysOut =
    [
        (admin, id) => admin.PatchAsync($"users/{id}/role", new { role = "user" }),
        (admin, id) => admin.PatchAsync($"users/{id}/status", new { isActive = false }),
        (admin, id) => admin.DeleteAsync($"users/{id}"),
        (admin, id) => admin.PutAsync($"users/{id}", new { email = "elsewhere@example.com" }),
    ];

    private readonly ShopApi api = new();

    public ValueTask InitializeAsync() => api.InitializeAsync();

    public ValueTask DisposeAsync() => api.DisposeAsync();

    [Fact]
    public async Task The_last_administrator_stays_one_in_every_way()
    {
        var admin = await api.AdminAsync();
        // One who never verified the address, and one who is closed, could not get in to help.
        await admin.PostAsync(
            "users",
            new
            {
                username = "invited",
                email = "invited@example.com",
                role = "admin",
            }
        );
        var closed = await AnotherAdministratorAsync();
        (await admin.PatchAsync($"users/{closed.Id}/status", new { isActive = false })).Expecting(HttpStatusCode.OK);

        foreach (var way in WaysOut)
        {
            (await way(admin, admin.Id)).Expecting(HttpStatusCode.Conflict, "RESOURCE_IN_USE");
        }

        (await admin.GetAsync("users")).Expecting(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_administrator_may_go_where_another_stays()
    {
        var (admin, other) = (await api.AdminAsync(), await AnotherAdministratorAsync());

        (await admin.PatchAsync($"users/{admin.Id}/role", new { role = "user" })).Expecting(HttpStatusCode.OK);

        (await admin.GetAsync("users")).Expecting(HttpStatusCode.Forbidden);
        (await other.GetAsync("users")).Expecting(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    public async Task Administrators_who_put_each_other_or_themselves_out_at_once_leave_one(int way, bool eachOther)
    {
        var admins = new List<Person> { await api.AdminAsync() };
        while (admins.Count < 4)
        {
            admins.Add(await AnotherAdministratorAsync());
        }

        var answers = await Task.WhenAll(
            admins.Select((admin, index) => WaysOut[way](admin, admins[eachOther ? (index + 1) % admins.Count : index].Id))
        );

        answers.ShouldAllBe(answer => (int)answer.Status < 500);
        await using var database = api.Database();
        var left = await database.Users.CountAsync(
            user => user.Role == GlobalRole.Admin && user.IsActive && user.EmailVerifiedAt != null && user.DeletedAt == null,
            TestContext.Current.CancellationToken
        );
        left.ShouldBeGreaterThan(0);
        left.ShouldBe(admins.Count - answers.Count(answer => answer.Status == HttpStatusCode.OK));
    }

    [Fact]
    public async Task Administrators_who_change_each_other_at_once_all_succeed()
    {
        var admins = new List<Person> { await api.AdminAsync() };
        while (admins.Count < 6)
        {
            admins.Add(await AnotherAdministratorAsync());
        }

        var changes = Enumerable
            .Range(1, 3)
            .SelectMany(step => admins.Select((admin, index) => (Admin: admin, Other: admins[(index + step) % admins.Count])))
            .Select(pair => pair.Admin.PutAsync($"users/{pair.Other.Id}", new { phoneNumber = "+6281234567890" }));

        (await Task.WhenAll(changes)).ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
    }

    private async Task<Person> AnotherAdministratorAsync()
    {
        var person = await api.VerifiedAsync("boss");
        await api.ChangeUserAsync(person, (user, now) => user.Appoint(GlobalRole.Admin, ShopApi.Administration, now));
        return person;
    }
}
