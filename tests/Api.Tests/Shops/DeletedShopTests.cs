using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Shops;

/// <summary>What a shop sold goes with it: the rows stay, and nothing shows, counts or changes them.</summary>
public sealed class DeletedShopTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Theory]
    [InlineData("")]
    [InlineData("&fields=id,title")]
    public async Task Administrators_walk_through_as_many_products_as_the_total_says(string shape)
    {
        var (closing, staying) = (await api.OpenedShopAsync(), await api.OpenedShopAsync());
        var category = (await api.CreatesCategoryAsync()).Id;
        foreach (var shop in new[] { closing, staying, closing, staying, closing })
        {
            await shop.PutsOnSaleAsync(new { categoryId = category });
        }

        (await closing.Owner.DeleteAsync(closing.Path)).Expecting(HttpStatusCode.OK);

        var admin = await api.AdminAsync();
        var walked = new List<long>();
        string? cursor = "";
        while (cursor is not null)
        {
            var page = (await admin.GetAsync($"products?categoryId={category}&limit=1{shape}{cursor}")).Expecting(HttpStatusCode.OK);
            walked.AddRange(page.Data.EnumerateArray().Select(product => product.GetProperty("id").GetInt64()));
            var pagination = page.Body.GetProperty("meta").GetProperty("pagination");
            pagination.GetProperty("totalItems").GetInt64().ShouldBe(2);
            var next = pagination.GetProperty("nextCursor").GetString();
            cursor = next is null ? null : $"&cursor={Uri.EscapeDataString(next)}";
        }

        walked.Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_is_left_to_read_to_count_or_to_change()
    {
        var admin = await api.AdminAsync();
        var shop = await api.OpenedShopAsync();
        var category = (await api.CreatesCategoryAsync()).Id;
        var before = await CountsAsync(admin);
        var product = await shop.PutsOnSaleAsync(new { categoryId = category, isFeatured = true });
        var path = $"products/{product.Id}";

        (await shop.Owner.DeleteAsync(shop.Path)).Expecting(HttpStatusCode.OK);

        (await CountsAsync(admin)).ShouldBe(before);
        Answer[] answers =
        [
            await admin.GetAsync(path),
            await admin.PutAsync(path, new { title = "Another name" }),
            await admin.PatchAsync(path, new { isFeatured = true }),
            await admin.PatchAsync($"{path}/stock", new { quantity = 1 }),
            await admin.PatchAsync($"{path}/discount", new { discount = 5 }),
            await admin.PatchAsync($"{path}/flags", new { isBestSeller = true }),
            await admin.SendAsync(HttpMethod.Patch, $"{path}/toggle-status"),
            await admin.SendAsync(HttpMethod.Patch, $"{path}/toggle-featured"),
            await admin.DeleteAsync($"{path}/image"),
            await admin.DeleteAsync(path),
        ];
        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.NotFound && answer.Code == "RESOURCE_NOT_FOUND");
        (await admin.DeleteAsync($"categories/{category}")).Expecting(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_slugs_of_its_products_are_free_again()
    {
        var shop = await api.OpenedShopAsync();
        var slug = (await shop.PutsOnSaleAsync()).Data.Text("slug");
        await shop.Owner.DeleteAsync(shop.Path);

        var other = await (await api.OpenedShopAsync()).PutsOnSaleAsync(new { slug });

        other.Data.Text("slug").ShouldBe(slug);
    }

    [Fact]
    public async Task A_product_that_is_put_on_sale_while_the_shop_is_deleted_goes_with_it_or_never_was()
    {
        for (var round = 0; round < 5; round++)
        {
            var shop = await api.OpenedShopAsync();
            var category = (await api.CreatesCategoryAsync()).Id;
            var products = Enumerable
                .Range(0, 8)
                .Select(_ =>
                    shop.Owner.PostAsync(
                        "products",
                        new
                        {
                            title = api.New("Cup "),
                            price = 1000,
                            categoryId = category,
                            shopId = shop.Id,
                        }
                    )
                )
                .ToList();

            (await shop.Owner.DeleteAsync(shop.Path)).Expecting(HttpStatusCode.OK);

            foreach (var answer in await Task.WhenAll(products))
            {
                answer.Status.ShouldBeOneOf(HttpStatusCode.Created, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden);
            }

            await using var database = api.Database();
            database.Products.Count(product => product.ShopId == shop.Id).ShouldBe(0);
        }
    }

    private static async Task<(long Total, long Active, long Featured)> CountsAsync(Person admin)
    {
        var data = (await admin.GetAsync("products/statistics")).Expecting(HttpStatusCode.OK).Data;
        return (Count("totalProducts"), Count("activeProducts"), Count("featuredProducts"));

        long Count(string name) => data.GetProperty(name).GetInt64();
    }
}
