using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Shops;

public sealed class ShopMemberTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Fact]
    public async Task Whoever_accepts_is_a_member_at_once_and_nobody_before()
    {
        var shop = await api.OpenedShopAsync();
        var bob = await api.VerifiedAsync("bob");
        var invitation = await shop.InvitesAsync(bob, "staff");
        (await bob.GetAsync($"{shop.Path}/members")).Status.ShouldBe(HttpStatusCode.Forbidden);

        var answer = await bob.PostAsync($"auth/invitations/{invitation}/accept");

        answer.Expecting(HttpStatusCode.OK, "RESOURCE_UPDATED");
        answer.Data.Names().ShouldBe(["userId", "username", "role", "joinedAt"], ignoreOrder: true);
        answer.Data.GetProperty("userId").GetInt64().ShouldBe(bob.Id);
        answer.Data.Text("role").ShouldBe("staff");
        (await bob.GetAsync($"{shop.Path}/members")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_member_is_not_invited_again()
    {
        var shop = await api.OpenedShopAsync();
        var bob = await shop.HiresNewAsync("staff");

        var again = await shop.Owner.PostAsync($"{shop.Path}/members", new { userId = bob.Id, role = "manager" });

        again
            .Expecting(HttpStatusCode.Conflict, "RESOURCE_ALREADY_EXISTS")
            .Message.ShouldBe($"{bob.Username} is a member of this shop already");
    }

    [Fact]
    public async Task An_invitation_that_is_accepted_many_times_at_once_makes_one_member()
    {
        var shop = await api.OpenedShopAsync();
        var bob = await api.VerifiedAsync("bob");
        var invitation = await shop.InvitesAsync(bob, "staff");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => bob.PostAsync($"auth/invitations/{invitation}/accept")));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Where(answer => answer.Status != HttpStatusCode.OK).ShouldAllBe(answer => answer.Status == HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Several_who_accept_at_once_all_become_members()
    {
        var shop = await api.OpenedShopAsync();
        var invited = new List<(Person Person, long Invitation)>();
        for (var number = 0; number < 4; number++)
        {
            var person = await api.VerifiedAsync("bob");
            invited.Add((person, await shop.InvitesAsync(person, "staff")));
        }

        var answers = await Task.WhenAll(invited.Select(one => one.Person.PostAsync($"auth/invitations/{one.Invitation}/accept")));

        // Without an If-Match header nobody asked for a precondition, and so none can fail.
        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{ "role": "owner", "userId": 1 }""", "role")]
    [InlineData("""{ "role": "boss", "userId": 1 }""", "role")]
    [InlineData("""{ "role": 1, "userId": 1 }""", "role")]
    [InlineData("""{ "userId": 1 }""", "role")]
    [InlineData("""{ "role": "staff" }""", "userId")]
    [InlineData("""{ "role": "staff", "userId": 1, "email": "a@example.com" }""", "userId")]
    public async Task A_member_needs_a_role_and_one_name(string body, string field)
    {
        var shop = await api.OpenedShopAsync();

        var answer = await shop.Owner.PostTextAsync($"{shop.Path}/members", body);

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        answer.FaultyFields.ShouldBe([field]);
    }

    [Theory]
    [InlineData("""{ "username": "nobody.at.all", "role": "staff" }""")]
    [InlineData("""{ "userId": 99999999, "role": "staff" }""")]
    public async Task A_user_who_does_not_exist_cannot_be_invited(string body)
    {
        var shop = await api.OpenedShopAsync();

        (await shop.Owner.PostTextAsync($"{shop.Path}/members", body)).Expecting(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");
    }

    [Fact]
    public async Task Only_the_owner_chooses_and_others_cannot_ask_which_accounts_exist()
    {
        var shop = await api.OpenedShopAsync();
        var manager = await shop.HiresNewAsync("manager");

        foreach (var email in new[] { "nobody@example.com", shop.Owner.Email })
        {
            var answer = await manager.PostAsync($"{shop.Path}/members", new { email, role = "staff" });

            answer.Expecting(HttpStatusCode.Forbidden, "INSUFFICIENT_PERMISSIONS");
            answer.Data.GetProperty("decision").Text("rule").ShouldBe("choose-shop-members");
            answer.Data.GetProperty("decision").GetProperty("youAre").Texts().ShouldBe([$"manager of shop {shop.Id}"]);
        }
    }

    [Fact]
    public async Task Members_are_a_list_like_every_other()
    {
        var shop = await api.OpenedShopAsync();
        var bob = await shop.HiresNewAsync("staff");
        await shop.HiresNewAsync("manager");

        var page = (await shop.Owner.GetAsync($"{shop.Path}/members?limit=2&sortBy=userId&sortOrder=desc")).Expecting(HttpStatusCode.OK);
        var filtered = (await shop.Owner.GetAsync($"{shop.Path}/members?role=staff&fields=userId")).Expecting(HttpStatusCode.OK);

        page.Data.GetArrayLength().ShouldBe(2);
        page.Body.GetProperty("meta").GetProperty("pagination").GetProperty("totalItems").GetInt64().ShouldBe(3);
        filtered.Data.EnumerateArray().ShouldHaveSingleItem().GetProperty("userId").GetInt64().ShouldBe(bob.Id);
        filtered.Data[0].Names().ShouldBe(["userId"]);
        (await shop.Owner.GetAsync($"{shop.Path}/members?id=1")).Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
    }

    [Fact]
    public async Task A_member_leaves_and_removes_nobody_else()
    {
        var shop = await api.OpenedShopAsync();
        var bob = await shop.HiresNewAsync("manager");
        var carl = await shop.HiresNewAsync("staff");

        var refused = await bob.DeleteAsync($"{shop.Path}/members/{carl.Id}");
        refused.Expecting(HttpStatusCode.Forbidden, "INSUFFICIENT_PERMISSIONS");
        refused.Data.GetProperty("decision").Text("rule").ShouldBe("remove-shop-member");

        (await bob.DeleteAsync($"{shop.Path}/members/{bob.Id}")).Expecting(HttpStatusCode.OK, "RESOURCE_DELETED");
        (await bob.GetAsync($"{shop.Path}/members")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await bob.GetAsync("auth/me")).Data.GetProperty("shops").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task The_list_begins_with_the_owner()
    {
        var shop = await api.OpenedShopAsync();
        await shop.HiresNewAsync("staff");
        await shop.HiresNewAsync("manager");

        var answer = await shop.Owner.GetAsync($"{shop.Path}/members");

        answer.Data.EnumerateArray().Select(member => member.Text("role")).ShouldBe(["owner", "manager", "staff"]);
    }

    [Fact]
    public async Task A_member_gets_another_role_and_its_rights_at_once()
    {
        var shop = await api.OpenedShopAsync();
        var bob = await shop.HiresNewAsync("staff");
        var cup = new
        {
            title = "Cup",
            price = 1000,
            categoryId = await api.CategoryAsync(),
        };
        (await bob.PostAsync("products", cup)).Status.ShouldBe(HttpStatusCode.Forbidden);

        var answer = await shop.Owner.PatchAsync($"{shop.Path}/members/{bob.Id}", new { role = "manager" });

        answer.Expecting(HttpStatusCode.OK, "RESOURCE_UPDATED");
        answer.Data.Text("role").ShouldBe("manager");
        (await bob.PostAsync("products", cup)).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Whoever_is_let_go_has_no_more_rights()
    {
        var shop = await api.OpenedShopAsync();
        var bob = await shop.HiresNewAsync("manager");

        (await shop.Owner.DeleteAsync($"{shop.Path}/members/{bob.Id}")).Expecting(HttpStatusCode.OK, "RESOURCE_DELETED");

        (await bob.GetAsync($"{shop.Path}/members")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await shop.Owner.DeleteAsync($"{shop.Path}/members/{bob.Id}")).Expecting(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");
    }

    [Fact]
    public async Task The_owner_stays()
    {
        var shop = await api.OpenedShopAsync();
        var owner = $"{shop.Path}/members/{shop.Owner.Id}";

        (await shop.Owner.DeleteAsync(owner)).Status.ShouldBe(HttpStatusCode.Conflict);
        (await shop.Owner.PatchAsync(owner, new { role = "staff" })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await (await api.AdminAsync()).DeleteAsync(owner)).Status.ShouldBe(HttpStatusCode.Conflict);
    }
}
