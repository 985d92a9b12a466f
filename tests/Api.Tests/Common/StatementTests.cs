using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Common;

/// <summary>What a list costs the database.</summary>
public sealed class StatementTests(ShopApi api) : IClassFixture<ShopApi>
{
    public static TheoryData<string> Lists { get; } =
        new(
            "products?",
            "products?count=none&",
            "products?search=product&",
            "products/search?q=product&",
            "products?sortBy=shop.name,price&",
            "products?attr.color=white&",
            "products?fields=id,title,shop.name&",
            "products/category/1?",
            "shops/1/products?",
            "shops?",
            "categories?",
            "categories?includeProductCount=true&"
        );

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_takes_as_many_statements_for_fifty_rows_as_for_five(string list)
    {
        await FillAsync();
        // The total of a list is remembered from its second request on (ADR 10): what is compared is the list that people go on asking for.
        await api.Guest.GetAsync($"{list}limit=1");
        await api.Guest.GetAsync($"{list}limit=1");

        var five = (await api.Guest.GetAsync($"{list}limit=5")).Expecting(HttpStatusCode.OK);
        var fifty = (await api.Guest.GetAsync($"{list}limit=50")).Expecting(HttpStatusCode.OK);

        five.Data.GetArrayLength().ShouldBe(5);
        fifty.Data.GetArrayLength().ShouldBe(50);
        var (few, many) = (api.Watch.StatementsOf(five), api.Watch.StatementsOf(fifty));
        many.Count.ShouldBe(few.Count);
        // One that looks whether the category or shop is there, the page and the total.
        many.Count.ShouldBeInRange(1, 3);
    }

    [Fact]
    public async Task The_users_take_as_many_statements_for_fifty_rows_as_for_five()
    {
        await FillAsync();
        var admin = await api.AdminAsync();

        var five = (await admin.GetAsync("users?limit=5")).Expecting(HttpStatusCode.OK);
        var fifty = (await admin.GetAsync("users?limit=50")).Expecting(HttpStatusCode.OK);

        fifty.Data.GetArrayLength().ShouldBe(50);
        api.Watch.StatementsOf(fifty).Count.ShouldBe(api.Watch.StatementsOf(five).Count);
    }

    [Fact]
    public async Task Only_what_was_selected_is_read()
    {
        await FillAsync();

        var answer = (await api.Guest.GetAsync("products?fields=id,title,shop.name&limit=5")).Expecting(HttpStatusCode.OK);

        answer.Data[0].Names().ShouldBe(["id", "title", "shop"]);
        answer.Data[0].GetProperty("shop").Names().ShouldBe(["name"]);
        var sql = string.Join('\n', api.Watch.StatementsOf(answer));
        sql.ShouldContain("title");
        string[] unselected = ["description", "meta_title", "stock_quantity", "view_count", "image_path", "brand", "price"];
        unselected.ShouldAllBe(column => !sql.Contains(column));
    }

    [Fact]
    public async Task Who_does_not_want_the_total_pays_for_no_counting()
    {
        await FillAsync();

        var answer = (await api.Guest.GetAsync("products?count=none")).Expecting(HttpStatusCode.OK);

        answer.Body.GetProperty("meta").GetProperty("pagination").Names().ShouldNotContain("totalItems");
        api.Watch.StatementsOf(answer).ShouldNotContain(sql => sql.Contains("count(", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Finding_out_who_asks_takes_one_statement()
    {
        await FillAsync();
        var jane = await api.VerifiedAsync("jane");

        var guests = (await api.Guest.GetAsync("products?count=none")).Expecting(HttpStatusCode.OK);
        var janes = (await jane.GetAsync("products?count=none")).Expecting(HttpStatusCode.OK);

        api.Watch.StatementsOf(janes).Count.ShouldBe(api.Watch.StatementsOf(guests).Count + 1);
    }

    // The first shop and category, so that both have the key 1.
    private async Task FillAsync()
    {
        await using var database = api.Database();
        if (database.Products.Any())
        {
            return;
        }

        var shop = await api.OpenedShopAsync();
        await Task.WhenAll(
            Enumerable
                .Range(0, 55)
                .Select(async _ =>
                {
                    await shop.PutsOnSaleAsync(new { attributes = new { color = (string[])["white", "grey"] } });
                    await api.CreatesCategoryAsync();
                    await api.OpenedShopAsync();
                })
        );
        shop.Id.ShouldBe(1);
    }
}
