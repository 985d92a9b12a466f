using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Catalogue;

public sealed class TendingTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Fact]
    public async Task Staff_withdraw_a_product_and_put_it_back_on_sale()
    {
        var shop = await api.OpenedShopAsync();
        var staff = await shop.HiresNewAsync("staff");
        var product = await shop.PutsOnSaleAsync();

        var withdrawn = await staff.SendAsync(HttpMethod.Patch, $"products/{product.Id}/toggle-status");
        withdrawn.Expecting(HttpStatusCode.OK, "STATUS_UPDATED").Message.ShouldBe("Product deactivated successfully");
        withdrawn.Data.Names().ShouldBe(["id", "title", "isActive"]);
        withdrawn.Data.GetProperty("isActive").GetBoolean().ShouldBeFalse();
        (await api.Guest.GetAsync($"products/{product.Id}")).Expecting(HttpStatusCode.NotFound);

        var back = await staff.SendAsync(HttpMethod.Patch, $"products/{product.Id}/toggle-status");
        back.Expecting(HttpStatusCode.OK).Message.ShouldBe("Product activated successfully");
        (await api.Guest.GetAsync($"products/{product.Id}")).Expecting(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_featured_product_stands_among_the_featured_ones_as_long_as_it_is()
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync(new { sortOrder = -5 });

        var featured = await shop.Owner.SendAsync(HttpMethod.Patch, $"products/{product.Id}/toggle-featured");
        featured.Expecting(HttpStatusCode.OK, "STATUS_UPDATED").Message.ShouldBe("Product marked as featured successfully");
        var list = (await api.Guest.GetAsync("products/featured?limit=1")).Expecting(HttpStatusCode.OK, "OK");
        list.Message.ShouldBe("Featured products retrieved successfully");
        list.Data.EnumerateArray().Single().GetProperty("id").GetInt64().ShouldBe(product.Id);
        list.Body.TryGetProperty("meta", out _).ShouldBeFalse();

        var plain = await shop.Owner.SendAsync(HttpMethod.Patch, $"products/{product.Id}/toggle-featured");
        plain.Message.ShouldBe("Product unmarked as featured successfully");
        (await api.Guest.GetAsync("products/featured?limit=100"))
            .Data.EnumerateArray()
            .ShouldNotContain(item => item.GetProperty("id").GetInt64() == product.Id);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("many")]
    public async Task Featured_products_come_in_sensible_numbers(string limit) =>
        (await api.Guest.GetAsync($"products/featured?limit={limit}"))
            .Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR")
            .FaultyFields.ShouldBe(["limit"]);

    [Fact]
    public async Task Toggles_at_once_come_one_after_the_other()
    {
        var admin = await api.AdminAsync();
        var category = await api.CreatesCategoryAsync();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => admin.SendAsync(HttpMethod.Patch, $"categories/{category.Id}/toggle-status"))
        );

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK && answer.Code == "STATUS_UPDATED");
        answers.Count(answer => answer.Data.GetProperty("isActive").GetBoolean()).ShouldBe(5);
        (await admin.GetAsync($"categories/{category.Id}")).Data.GetProperty("isActive").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_discount_shows_in_the_final_price()
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync(new { price = 99_999.99m });

        var answer = await shop.Owner.PatchAsync($"products/{product.Id}/discount", new { discount = 33.33m });

        answer.Expecting(HttpStatusCode.OK, "RESOURCE_UPDATED").Data.GetProperty("finalPrice").GetDecimal().ShouldBe(66_669.99m);
    }

    [Theory]
    [InlineData("discount", "{}", "discount")]
    [InlineData("discount", """{"discount":100.01}""", "discount")]
    [InlineData("discount", """{"discount":-1}""", "discount")]
    [InlineData("discount", """{"discount":null}""", "discount")]
    [InlineData("flags", """{"isNewArrivals":"yes"}""", "isNewArrivals")]
    public async Task What_cannot_be_set_is_explained(string what, string body, string field)
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var answer = await shop.Owner.SendAsync(HttpMethod.Patch, $"products/{product.Id}/{what}", content);

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR").FaultyFields.ShouldBe([field]);
    }

    [Fact]
    public async Task A_flag_that_is_not_sent_stays_as_it_is()
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync(new { isNewArrivals = true });

        var answer = await shop.Owner.PatchAsync($"products/{product.Id}/flags", new { isBestSeller = true });

        answer.Expecting(HttpStatusCode.OK, "RESOURCE_UPDATED").Data.GetProperty("isBestSeller").GetBoolean().ShouldBeTrue();
        answer.Data.GetProperty("isNewArrivals").GetBoolean().ShouldBeTrue();
    }
}
