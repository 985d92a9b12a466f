using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Common.Envelope;

/// <summary>Who may not do something, or not even know of the thing, does not hear what is wrong with the request; everybody else hears all of it at once.</summary>
public sealed class RightsBeforeFaultsTests(ShopApi api) : IClassFixture<ShopApi>
{
    public static TheoryData<string, string, object> FaultyChanges() =>
        new()
        {
            { "PUT", "", new { title = "" } },
            { "PATCH", "", new { stockQuantity = -1 } },
            { "PATCH", "", new { } },
            { "PATCH", "/stock", new { quantity = 0 } },
            { "PATCH", "/discount", new { discount = 101 } },
            { "PATCH", "/flags", new { } },
            { "PUT", "/images/order", new { } },
            { "PATCH", "/images/1", new { altText = new string('x', 1_000) } },
        };

    [Theory]
    [MemberData(nameof(FaultyChanges))]
    public async Task Of_a_product_that_is_not_there_or_not_shown_nobody_hears_more_than_that(string method, string path, object body)
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync(new { isActive = false });

        await ExpectAsync(shop.Owner, $"products/99999999{path}", HttpStatusCode.NotFound);
        await ExpectAsync(await api.AdminAsync(), $"products/99999999{path}", HttpStatusCode.NotFound);
        await ExpectAsync(await api.VerifiedAsync("stranger"), $"products/{product.Id}{path}", HttpStatusCode.NotFound);

        async Task ExpectAsync(Person person, string address, HttpStatusCode status) =>
            (await person.SendAsync(new HttpMethod(method), address, body)).Expecting(status);
    }

    [Theory]
    [MemberData(nameof(FaultyChanges))]
    public async Task Strangers_hear_that_they_may_not_change_a_product_that_they_see(string method, string path, object body)
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync();
        var stranger = (await api.OpenedShopAsync()).Owner;

        var answer = await stranger.SendAsync(new HttpMethod(method), $"products/{product.Id}{path}", body);

        answer.Expecting(HttpStatusCode.Forbidden, "INSUFFICIENT_PERMISSIONS");
        answer.Data.GetProperty("decision").GetProperty("required").Texts().ShouldContain($"owner of shop {shop.Id}");
    }

    [Fact]
    public async Task A_shops_people_hear_that_a_change_is_not_theirs_to_make()
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync(new { isActive = false });

        foreach (var role in new[] { "manager", "staff" })
        {
            var member = await shop.HiresNewAsync(role);
            (await member.PutAsync($"products/{product.Id}", new { title = "" })).Expecting(HttpStatusCode.Forbidden);
            (await member.PatchAsync($"products/{product.Id}", new { price = -1 })).Expecting(HttpStatusCode.Forbidden);
            (await member.PutAsync(shop.Path, new { name = "" })).Expecting(HttpStatusCode.Forbidden);
            (await member.PostAsync($"{shop.Path}/members", new { })).Expecting(HttpStatusCode.Forbidden);
        }

        (await shop.Owner.PutAsync($"products/{product.Id}", new { title = "" })).Expecting(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Whoever_sells_nowhere_hears_that_first()
    {
        var (one, other) = (await api.OpenedShopAsync(), await api.OpenedShopAsync());
        var staff = await one.HiresNewAsync("staff");

        (await staff.PostAsync("products", new { })).Expecting(HttpStatusCode.Forbidden);
        (await other.HiresAsync(staff, "staff")).Id.ShouldBe(staff.Id);
        (await staff.PostAsync("products", new { })).Expecting(HttpStatusCode.Forbidden);
        (await (await api.VerifiedAsync("stranger")).PostAsync("products", new { })).Expecting(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Shops_members_and_categories_that_are_not_there_are_not_found()
    {
        var shop = await api.OpenedShopAsync();
        var admin = await api.AdminAsync();

        (await admin.PutAsync("shops/99999999", new { name = "" })).Expecting(HttpStatusCode.NotFound);
        (await admin.PostAsync("shops/99999999/members", new { })).Expecting(HttpStatusCode.NotFound);
        (await shop.Owner.PatchAsync($"{shop.Path}/members/99999999", new { }))
            .Expecting(HttpStatusCode.NotFound)
            .Message.ShouldBe("Member not found");
        (await admin.PutAsync("categories/99999999", new { name = "" })).Expecting(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_a_request_names_and_is_not_there_is_told_with_all_that_is_wrong()
    {
        var (one, other) = (await api.OpenedShopAsync(), await api.OpenedShopAsync());
        await other.HiresAsync(one.Owner, "manager");
        var product = await other.PutsOnSaleAsync();
        var admin = await api.AdminAsync();
        const long Nothing = 99_999_999;

        await ExpectAsync(
            one.Owner.PostAsync(
                "products",
                new
                {
                    title = "",
                    price = -1,
                    categoryId = Nothing,
                }
            ),
            "title",
            "price",
            "shopId",
            "categoryId"
        );
        await ExpectAsync(
            one.Owner.PostAsync(
                "products",
                new
                {
                    title = "Cup",
                    price = 1,
                    categoryId = Nothing,
                }
            ),
            "shopId",
            "categoryId"
        );
        await ExpectAsync(
            admin.PostAsync(
                "products",
                new
                {
                    title = "",
                    price = 1,
                    shopId = Nothing,
                    categoryId = Nothing,
                }
            ),
            "title",
            "shopId",
            "categoryId"
        );
        await ExpectAsync(other.Owner.PutAsync($"products/{product.Id}", new { title = "", categoryId = Nothing }), "title", "categoryId");
        await ExpectAsync(admin.PostAsync("categories", new { name = "", parentId = Nothing }), "name", "parentId");
        var category = await api.CategoryAsync();
        await ExpectAsync(admin.PutAsync($"categories/{category}", new { name = "", parentId = category }), "name", "parentId");

        static async Task ExpectAsync(Task<Answer> sent, params string[] fields) =>
            (await sent).Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR").FaultyFields.ShouldBe(fields);
    }
}
