using System.Net;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Catalogue;

public sealed class StockTests(ShopApi api) : IClassFixture<ShopApi>
{
    [Fact]
    public async Task Fifty_who_take_one_of_twenty_at_once_leave_none_and_thirty_go_away_empty()
    {
        var shop = await api.OpenedShopAsync();
        var staff = await shop.HiresNewAsync("staff");
        var product = (await shop.PutsOnSaleAsync(new { stockQuantity = 20 })).Id;

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => staff.PatchAsync($"products/{product}/stock", new { quantity = -1 }))
        );

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(20);
        var refused = answers.Where(answer => answer.Status != HttpStatusCode.OK).ToList();
        refused.Count.ShouldBe(30);
        refused.ShouldAllBe(answer => answer.Status == HttpStatusCode.Conflict && answer.Code == "INSUFFICIENT_STOCK");
        answers
            .Where(answer => answer.Status == HttpStatusCode.OK)
            .Select(answer => answer.Data.GetProperty("stockQuantity").GetInt32())
            .Order()
            .ShouldBe(Enumerable.Range(0, 20));

        var ledger = await staff.GetAsync($"{shop.Path}/products/{product}/stock-changes?limit=100&sortBy=id&sortOrder=ASC");
        var lines = ledger.Data.EnumerateArray().ToList();
        lines.Count.ShouldBe(21);
        lines.Sum(line => line.GetProperty("quantity").GetInt32()).ShouldBe(0);
        lines.Select(line => line.GetProperty("balance").GetInt32()).ShouldBe(Enumerable.Range(0, 21).Reverse());
    }

    [Fact]
    public async Task The_ledger_says_who_when_why_and_how_many_there_were_then()
    {
        var shop = await api.OpenedShopAsync();
        var staff = await shop.HiresNewAsync("staff");
        var product = (await shop.PutsOnSaleAsync(new { stockQuantity = 20 })).Id;
        await staff.PatchAsync($"products/{product}/stock", new { quantity = -5, reason = " Broken in transit " });
        await shop.Owner.PatchAsync($"products/{product}", new { stockQuantity = 40 });
        await shop.Owner.PutAsync($"products/{product}", new { title = "Another name" });

        var view = (await staff.GetAsync($"{shop.Path}/products/{product}")).Expecting(HttpStatusCode.OK);

        var lines = view.Data.GetProperty("stockHistory").EnumerateArray().ToList();
        lines
            .Select(line =>
                (
                    line.GetProperty("quantity").GetInt32(),
                    line.GetProperty("balance").GetInt32(),
                    line.Text("reason"),
                    line.GetProperty("user").Text("username")
                )
            )
            .ShouldBe([
                (25, 40, "Set to a counted value", shop.Owner.Username),
                (-5, 15, "Broken in transit", staff.Username),
                (20, 20, "Put on sale", shop.Owner.Username),
            ]);
        view.Data.GetProperty("editor").Text("username").ShouldBe(shop.Owner.Username);
    }

    [Theory]
    [InlineData("{}", "quantity")]
    [InlineData("""{"quantity":0}""", "quantity")]
    [InlineData("""{"quantity":1000000001}""", "quantity")]
    [InlineData("""{"quantity":2000000000000}""", "quantity")]
    [InlineData("""{"quantity":1.5}""", "quantity")]
    public async Task A_change_that_makes_no_sense_is_explained(string body, string field)
    {
        var shop = await api.OpenedShopAsync();
        var product = (await shop.PutsOnSaleAsync()).Id;
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var answer = await shop.Owner.SendAsync(HttpMethod.Patch, $"products/{product}/stock", content);

        answer.Expecting(HttpStatusCode.BadRequest, "VALIDATION_ERROR").FaultyFields.ShouldBe([field]);
    }

    [Fact]
    public async Task Another_version_than_the_one_that_was_read_is_not_changed()
    {
        var shop = await api.OpenedShopAsync();
        var product = await shop.PutsOnSaleAsync(new { stockQuantity = 5 });
        await shop.Owner.PatchAsync($"products/{product.Id}", new { isFeatured = true });

        var answer = await shop.Owner.SendAsync(
            HttpMethod.Patch,
            $"products/{product.Id}/stock",
            new { quantity = -1 },
            request => request.Headers.TryAddWithoutValidation("If-Match", product.ETag)
        );

        answer.Expecting(HttpStatusCode.PreconditionFailed, "PRECONDITION_FAILED");
    }

    [Fact]
    public async Task Changes_of_every_kind_at_once_lose_none()
    {
        var shop = await api.OpenedShopAsync();
        var product = (await shop.PutsOnSaleAsync(new { stockQuantity = 100 })).Id;

        var changes = Enumerable
            .Range(1, 10)
            .SelectMany(n =>
                new[]
                {
                    shop.Owner.PatchAsync($"products/{product}/stock", new { quantity = n }),
                    shop.Owner.PatchAsync($"products/{product}/discount", new { discount = n }),
                    shop.Owner.PatchAsync($"products/{product}/toggle-featured", new { }),
                }
            );
        foreach (var answer in await Task.WhenAll(changes))
        {
            answer.Expecting(HttpStatusCode.OK);
        }

        var view = await shop.Owner.GetAsync($"products/{product}");
        view.Data.GetProperty("stockQuantity").GetInt32().ShouldBe(155);
        view.Data.GetProperty("isFeatured").GetBoolean().ShouldBeFalse();
    }
}
