using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Shops;

public sealed class ShopMemberTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Theory]
    [InlineData("userId")]
    [InlineData("username")]
    [InlineData("email")]
    public async Task An_owner_takes_somebody_on(string by)
    {
        var shop = await api.OpenedShopAsync();
        var bob = await api.VerifiedAsync("bob");
        object body = by switch
        {
            "userId" => new { userId = bob.Id, role = "staff" },
            "username" => new { username = bob.Username.ToUpperInvariant(), role = "staff" },
            _ => new { email = bob.Email, role = "staff" },
        };

        var answer = await shop.Owner.PostAsync($"{shop.Path}/members", body);

        answer.Expecting(HttpStatusCode.Created, "RESOURCE_CREATED");
        answer.Data.Names().ShouldBe(["userId", "username", "role", "joinedAt"], ignoreOrder: true);
        answer.Data.GetProperty("userId").GetInt64().ShouldBe(bob.Id);
        answer.Data.Text("username").ShouldBe(bob.Username);
        answer.Data.Text("role").ShouldBe("staff");
    }

    [Fact]
    public async Task A_new_member_is_one_at_once()
    {
        var shop = await api.OpenedShopAsync();
        var bob = await api.VerifiedAsync("bob");
        (await bob.GetAsync($"{shop.Path}/members")).Status.ShouldBe(HttpStatusCode.Forbidden);

        await shop.HiresAsync(bob, "staff");

        (await bob.GetAsync($"{shop.Path}/members")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_is_taken_on_twice()
    {
        var shop = await api.OpenedShopAsync();
        var bob = await shop.HiresNewAsync("staff");

        var again = await shop.Owner.PostAsync($"{shop.Path}/members", new { userId = bob.Id, role = "manager" });

        again.Expecting(HttpStatusCode.Conflict, "RESOURCE_ALREADY_EXISTS");
    }

    [Fact]
    public async Task Somebody_who_is_taken_on_many_times_at_once_works_there_once()
    {
        var shop = await api.OpenedShopAsync();
        var bob = await api.VerifiedAsync("bob");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => shop.Owner.PostAsync($"{shop.Path}/members", new { userId = bob.Id, role = "staff" }))
        );

        answers.Count(answer => answer.Status == HttpStatusCode.Created).ShouldBe(1);
        answers
            .Where(answer => answer.Status != HttpStatusCode.Created)
            .ShouldAllBe(answer =>
                answer.Status == HttpStatusCode.Conflict && answer.Message == $"{bob.Username} is a member of this shop already"
            );
    }

    [Fact]
    public async Task Several_who_are_taken_on_at_once_all_work_there()
    {
        var shop = await api.OpenedShopAsync();
        var people = new List<Person>();
        for (var number = 0; number < 4; number++)
        {
            people.Add(await api.VerifiedAsync("bob"));
        }

        var answers = await Task.WhenAll(
            people.Select(person => shop.Owner.PostAsync($"{shop.Path}/members", new { userId = person.Id, role = "staff" }))
        );

        // Without an If-Match header nobody asked for a precondition, and so none can fail.
        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Created);
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

    [Fact]
    public async Task Somebody_who_does_not_exist_cannot_be_taken_on()
    {
        var shop = await api.OpenedShopAsync();

        var answer = await shop.Owner.PostAsync($"{shop.Path}/members", new { email = "nobody@example.com", role = "staff" });

        answer.Expecting(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");
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
