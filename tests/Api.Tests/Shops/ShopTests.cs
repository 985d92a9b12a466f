using System.Globalization;
using System.Net;
using System.Text.Json;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Shops;

public sealed class ShopTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Fact]
    public async Task A_verified_user_opens_a_shop_and_owns_it()
    {
        var jane = await api.VerifiedAsync("jane");
        var name = api.New("Toko Jaya ");

        var answer = await jane.PostAsync(
            "shops",
            new
            {
                name,
                description = "Tiles and more",
                phoneNumber = "+6281234567890",
                address = "Jalan Merdeka 1",
            }
        );

        answer.Expecting(HttpStatusCode.Created, "RESOURCE_CREATED");
        answer.Header("Location").ShouldBe($"/api/v1/shops/{answer.Id}");
        answer.ETag.ShouldStartWith("\"");
        var shop = answer.Data;
        shop.Text("name").ShouldBe(name);
        shop.Text("slug").ShouldBe(name.ToLowerInvariant().Replace(' ', '-'));
        shop.Text("description").ShouldBe("Tiles and more");
        shop.Text("phoneNumber").ShouldBe("+6281234567890");
        shop.Text("address").ShouldBe("Jalan Merdeka 1");
        shop.GetProperty("isActive").GetBoolean().ShouldBeTrue();
        shop.GetProperty("logoUrl").ValueKind.ShouldBe(JsonValueKind.Null);
        shop.GetProperty("owner").GetProperty("id").GetInt64().ShouldBe(jane.Id);
        shop.GetProperty("owner").Text("username").ShouldBe(jane.Username);
        shop.GetProperty("owner").Names().ShouldBe(["id", "username"]);
        shop.GetProperty("productCount").GetInt32().ShouldBe(0);
        (await api.Guest.GetAsync(answer.Header("Location")!)).Data.GetRawText().ShouldBe(shop.GetRawText());
    }

    [Fact]
    public async Task A_guest_cannot_open_a_shop() =>
        (await api.Guest.PostAsync("shops", new { name = "Toko" })).Expecting(HttpStatusCode.Unauthorized, "MISSING_TOKEN");

    [Fact]
    public async Task What_only_the_server_decides_cannot_be_sent()
    {
        var (jane, john) = (await api.VerifiedAsync("jane"), await api.VerifiedAsync("john"));

        var answer = await jane.PostAsync(
            "shops",
            new
            {
                name = api.New("Toko "),
                id = 4711,
                ownerId = john.Id,
                owner = new { id = john.Id },
                productCount = 99,
                version = 7,
                createdAt = "2020-01-01T00:00:00Z",
            }
        );

        answer.Expecting(HttpStatusCode.Created);
        answer.Id.ShouldNotBe(4711);
        answer.Data.GetProperty("owner").GetProperty("id").GetInt64().ShouldBe(jane.Id);
        answer.Data.GetProperty("productCount").GetInt32().ShouldBe(0);
        answer.Data.Text("createdAt").ShouldNotStartWith("2020");
    }

    [Fact]
    public async Task A_name_is_taken_whatever_its_case()
    {
        var shop = await api.OpenedShopAsync();

        var answer = await shop.Owner.PostAsync("shops", new { name = shop.Name.ToUpperInvariant() });

        answer.Expecting(HttpStatusCode.Conflict, "RESOURCE_ALREADY_EXISTS");
        answer.Message.ShouldBe("Shop with this name already exists");
    }

    [Fact]
    public async Task A_slug_that_is_given_and_taken_is_a_conflict()
    {
        var shop = await api.OpenedShopAsync();

        var answer = await shop.Owner.PostAsync("shops", new { name = api.New("Other "), slug = shop.Slug });

        answer.Expecting(HttpStatusCode.Conflict, "RESOURCE_ALREADY_EXISTS");
        answer.Message.ShouldBe("Shop with this slug already exists");
    }

    [Fact]
    public async Task A_slug_that_is_made_gets_a_number_where_it_is_taken()
    {
        var shop = await api.OpenedShopAsync("Kafé ");

        // Another name, the same slug.
        var answer = await shop.Owner.PostAsync("shops", new { name = shop.Name.Replace("é", "e", StringComparison.Ordinal) });

        answer.Expecting(HttpStatusCode.Created).Data.Text("slug").ShouldBe(shop.Slug + "-2");
    }

    [Fact]
    public async Task Shops_of_one_slug_that_open_at_once_all_get_one_of_their_own()
    {
        var jane = await api.VerifiedAsync("jane");
        var name = api.New("Rush ");

        // Names differ, slugs do not.
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(number => jane.PostAsync("shops", new { name = name + new string('!', number + 1) }))
        );

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Created);
        answers.Select(answer => answer.Data.Text("slug")).ShouldBeUnique();
    }

    [Fact]
    public async Task An_owner_changes_only_what_is_sent()
    {
        var shop = await api.OpenedShopAsync(about: new { description = "Old", address = "Jalan 1" });

        var answer = await shop.Owner.PutAsync(shop.Path, new { description = "New", address = (string?)null });

        answer.Expecting(HttpStatusCode.OK, "RESOURCE_UPDATED");
        answer.Data.Text("name").ShouldBe(shop.Name);
        answer.Data.Text("slug").ShouldBe(shop.Slug);
        answer.Data.Text("description").ShouldBe("New");
        answer.Data.GetProperty("address").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("""{ "name": null }""", "name")]
    [InlineData("""{ "name": " a " }""", "name")]
    [InlineData("""{ "slug": "" }""", "slug")]
    [InlineData("""{ "slug": null }""", "slug")]
    [InlineData("""{ "slug": "Über" }""", "slug")]
    [InlineData("""{ "phoneNumber": "0812" }""", "phoneNumber")]
    [InlineData("""{ "isActive": null }""", "isActive")]
    [InlineData("""{ "isActive": 1 }""", "isActive")]
    public async Task A_change_to_what_no_shop_may_be_is_refused(string body, string field)
    {
        var shop = await api.OpenedShopAsync();

        var answer = await shop.Owner.SendAsync(
            HttpMethod.Put,
            shop.Path,
            new StringContent(body, System.Text.Encoding.UTF8, "application/json")
        );

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR");
        answer.FaultyFields.Distinct(StringComparer.Ordinal).ShouldBe([field]);
    }

    [Fact]
    public async Task Others_hear_why_they_may_not_change_a_shop_that_they_see()
    {
        var shop = await api.OpenedShopAsync();
        var manager = await shop.HiresNewAsync("manager");
        var stranger = await api.VerifiedAsync("stranger");

        foreach (var (person, youAre) in new[] { (manager, $"manager of shop {shop.Id}"), (stranger, "user") })
        {
            foreach (var answer in new[] { await person.PutAsync(shop.Path, new { name = "Mine" }), await person.DeleteAsync(shop.Path) })
            {
                answer.Expecting(HttpStatusCode.Forbidden, "INSUFFICIENT_PERMISSIONS");
                var decision = answer.Data.GetProperty("decision");
                decision.Names().ShouldBe(["rule", "required", "youAre"]);
                decision.Text("rule").ShouldBeOneOf("update-shop", "delete-shop");
                decision.GetProperty("required").Texts().ShouldContain($"owner of shop {shop.Id}");
                decision.GetProperty("youAre").Texts().Single().ShouldContain(youAre);
            }
        }
    }

    [Fact]
    public async Task A_shop_that_is_closed_is_known_to_its_people_only()
    {
        var shop = await api.OpenedShopAsync();
        var staff = await shop.HiresNewAsync("staff");
        var product = await shop.PutsOnSaleAsync();
        await shop.Owner.PutAsync(shop.Path, new { isActive = false });
        var stranger = await api.VerifiedAsync("stranger");
        string[] paths = [shop.Path, $"shops/slug/{shop.Slug}", $"{shop.Path}/products", $"products/{product.Id}"];

        foreach (var path in paths)
        {
            (await stranger.GetAsync(path)).Expecting(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");
            (await api.Guest.GetAsync(path)).Expecting(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");
            (await staff.GetAsync(path)).Status.ShouldBe(HttpStatusCode.OK);
            (await (await api.AdminAsync()).GetAsync(path)).Status.ShouldBe(HttpStatusCode.OK);
        }

        (await stranger.PutAsync(shop.Path, new { name = "Mine" })).Expecting(HttpStatusCode.NotFound, "RESOURCE_NOT_FOUND");
    }

    [Fact]
    public async Task A_deleted_shop_is_gone_with_its_products_and_its_name_is_free()
    {
        var shop = await api.OpenedShopAsync();
        var staff = await shop.HiresNewAsync("staff");
        var product = await shop.PutsOnSaleAsync();

        var answer = await shop.Owner.DeleteAsync(shop.Path);

        answer.Expecting(HttpStatusCode.OK, "RESOURCE_DELETED");
        answer.Message.ShouldBe("Shop deleted successfully");
        foreach (var person in new[] { shop.Owner, staff, await api.AdminAsync() })
        {
            (await person.GetAsync(shop.Path)).Expecting(HttpStatusCode.NotFound);
            (await person.GetAsync($"products/{product.Id}")).Expecting(HttpStatusCode.NotFound);
            (await person.GetAsync($"products?shopId={shop.Id}")).Data.GetArrayLength().ShouldBe(0);
            (await person.DeleteAsync(shop.Path)).Expecting(HttpStatusCode.NotFound);
        }

        (await shop.Owner.GetAsync("auth/me")).Data.GetProperty("shops").GetArrayLength().ShouldBe(0);
        var again = await shop.Owner.PostAsync("shops", new { name = shop.Name });
        again.Expecting(HttpStatusCode.Created).Data.Text("slug").ShouldBe(shop.Slug);
    }

    [Fact]
    public async Task A_deleted_shop_is_not_the_shop_that_a_product_goes_to()
    {
        var shop = await api.OpenedShopAsync();
        await shop.Owner.DeleteAsync(shop.Path);
        var other = await shop.Owner.OpensShopAsync(api);

        var answer = await shop.Owner.PostAsync(
            "products",
            new
            {
                title = "Cup",
                price = 1000,
                categoryId = await api.CategoryAsync(),
            }
        );

        answer.Expecting(HttpStatusCode.Created).Data.GetProperty("shop").GetProperty("id").GetInt64().ShouldBe(other.Id);
    }

    [Fact]
    public async Task The_list_shows_the_page_that_was_asked_for()
    {
        var name = api.New("Listed");
        for (var number = 1; number <= 3; number++)
        {
            await api.OpenedShopAsync($"{name} ");
        }

        var answer = await api.Guest.GetAsync($"shops?search={name}&limit=2&sortBy=name");

        answer.Expecting(HttpStatusCode.OK, "OK");
        answer.Data.GetArrayLength().ShouldBe(2);
        var pagination = answer.Body.GetProperty("meta").GetProperty("pagination");
        pagination.GetProperty("currentPage").GetInt32().ShouldBe(1);
        pagination.GetProperty("itemsPerPage").GetInt32().ShouldBe(2);
        pagination.GetProperty("totalItems").GetInt32().ShouldBe(3);
        pagination.GetProperty("totalPages").GetInt32().ShouldBe(2);
        var next = await api.Guest.GetAsync(
            $"shops?search={name}&limit=2&sortBy=name&cursor={Uri.EscapeDataString(pagination.Text("nextCursor"))}"
        );
        next.Data.GetArrayLength().ShouldBe(1);
        foreach (var relation in new[] { "first", "next", "last" })
        {
            answer.Header("Link")!.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"rel=\"{relation}\""));
        }
    }
}
