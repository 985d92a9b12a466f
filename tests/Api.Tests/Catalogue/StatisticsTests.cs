using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Catalogue;

public sealed class StatisticsTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Fact]
    public async Task An_administrator_reads_how_the_catalogue_is_doing()
    {
        var shop = await api.OpenedShopAsync();
        var (full, empty) = (await api.CreatesCategoryAsync(), await api.CreatesCategoryAsync());
        var viewed = await shop.PutsOnSaleAsync(
            new
            {
                categoryId = full.Id,
                stockQuantity = 1,
                isFeatured = true,
            }
        );
        await shop.PutsOnSaleAsync(
            new
            {
                categoryId = full.Id,
                isActive = false,
                stockQuantity = 1,
            }
        );
        await shop.PutsOnSaleAsync(new { categoryId = full.Id });
        var gone = await shop.PutsOnSaleAsync(new { categoryId = full.Id, isFeatured = true });
        await shop.Owner.DeleteAsync($"products/{gone.Id}");

        var answer = (await (await api.AdminAsync()).GetAsync("products/statistics")).Expecting(HttpStatusCode.OK, "OK");

        answer.Message.ShouldBe("Product statistics retrieved successfully");
        var data = answer.Data;
        (Count("totalProducts"), Count("activeProducts"), Count("featuredProducts"), Count("outOfStockProducts")).ShouldBe((3, 2, 1, 1));
        data.GetProperty("productsByCategory")
            .EnumerateArray()
            .Select(item => (item.GetProperty("id").GetInt64(), item.GetProperty("productCount").GetInt32()))
            .ShouldBe([(full.Id, 3), (empty.Id, 0), (await api.CategoryAsync(), 0)], ignoreOrder: true);
        data.GetProperty("productsByCategory").EnumerateArray().First().GetProperty("id").GetInt64().ShouldBe(full.Id);
        var top = data.GetProperty("topViewedProducts").EnumerateArray().First();
        top.GetProperty("id").GetInt64().ShouldBe(viewed.Id);
        top.GetProperty("category").Text("name").ShouldBe(full.Data.Text("name"));

        long Count(string name) => data.GetProperty(name).GetInt64();
    }
}
