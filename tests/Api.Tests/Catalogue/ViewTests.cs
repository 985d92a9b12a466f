using System.Net;
using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Catalogue;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Catalogue;

public sealed class ViewTests(ShopApi api) : IClassFixture<ShopApi>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task The_public_counts_and_the_shops_people_do_not()
    {
        var shop = await api.OpenedShopAsync();
        var staff = await shop.HiresNewAsync("staff");
        var admin = await api.AdminAsync();
        var stranger = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync();
        var path = $"products/{product.Id}";

        var seen = await api.Guest.GetAsync(path);
        await api.Guest.GetAsync($"products/slug/{product.Data.Text("slug")}");
        await stranger.Owner.GetAsync(path);
        await staff.GetAsync(path);
        await shop.Owner.GetAsync(path);
        await admin.GetAsync(path);
        await staff.GetAsync($"{shop.Path}/{path}");
        await api.Guest.SendAsync(HttpMethod.Head, path);

        var later = await ViewedAsync(shop.Owner, path, atLeast: 3);
        later.ShouldBe(3);
        (await api.Guest.GetAsync(path)).ETag.ShouldBe(seen.ETag);
    }

    [Fact]
    public async Task Many_views_at_once_are_all_counted()
    {
        var shop = await api.OpenedShopAsync();
        var path = $"products/{(await shop.PutsOnSaleAsync()).Id}";

        await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => api.Guest.GetAsync(path)));

        (await ViewedAsync(shop.Owner, path, atLeast: 300)).ShouldBe(300);
    }

    [Fact]
    public async Task What_was_viewed_most_is_found_first()
    {
        var shop = await api.OpenedShopAsync();
        var word = api.New("vase");
        var (dull, popular) = (
            await shop.PutsOnSaleAsync(new { title = $"Dull {word}" }),
            await shop.PutsOnSaleAsync(new { title = $"Popular {word}" })
        );
        await api.Guest.GetAsync($"products/{popular.Id}");
        await ViewedAsync(shop.Owner, $"products/{popular.Id}", atLeast: 1);

        var found = (await api.Guest.GetAsync($"products/search?q={word}")).Expecting(HttpStatusCode.OK);
        found.Data.EnumerateArray().Select(item => item.GetProperty("id").GetInt64()).ShouldBe([popular.Id, dull.Id]);

        // A total that depends on views is not remembered across them.
        var viewed = $"products?search={word}&viewCount[gte]=1";
        for (var time = 0; time < 3; time++)
        {
            (await TotalAsync(viewed)).ShouldBe(1);
        }

        await api.Guest.GetAsync($"products/{dull.Id}");
        await ViewedAsync(shop.Owner, $"products/{dull.Id}", atLeast: 1);
        (await TotalAsync(viewed)).ShouldBe(2);
    }

    [Fact]
    public async Task A_product_without_its_row_of_views_is_still_listed_and_counted_again_when_it_is_viewed()
    {
        var shop = await api.OpenedShopAsync();
        var word = api.New("vase");
        var product = await shop.PutsOnSaleAsync(new { title = $"Imported {word}" });
        await using (var context = api.Database())
        {
            await context
                .Set<ProductViews>()
                .Where(views => views.ProductId == product.Id)
                .ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        }

        var listed = (await api.Guest.GetAsync($"products?search={word}")).Expecting(HttpStatusCode.OK);
        listed.Data.EnumerateArray().ShouldHaveSingleItem().GetProperty("viewCount").GetInt64().ShouldBe(0);
        (await shop.Owner.GetAsync($"products/{product.Id}"))
            .Expecting(HttpStatusCode.OK)
            .Data.GetProperty("viewCount")
            .GetInt64()
            .ShouldBe(0);

        await api.Guest.GetAsync($"products/{product.Id}");
        (await ViewedAsync(shop.Owner, $"products/{product.Id}", atLeast: 1)).ShouldBe(1);
        (await TotalAsync($"products/search?q={word}")).ShouldBe(1);
    }

    private async Task<long> TotalAsync(string list) =>
        (await api.Guest.GetAsync(list)).Body.GetProperty("meta").GetProperty("pagination").GetProperty("totalItems").GetInt64();

    private static async Task<long> ViewedAsync(Caller reader, string path, long atLeast)
    {
        using var waiting = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var views = 0L;
        while (views < atLeast && await timer.WaitForNextTickAsync(waiting.Token))
        {
            views = (await reader.GetAsync(path)).Data.GetProperty("viewCount").GetInt64();
        }

        return views;
    }
}
