using System.Net;
using Microsoft.EntityFrameworkCore;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Lists;

/// <summary>Walking a list by its cursor while others go on putting products on sale.</summary>
public sealed class CursorWalkTests(ListScene scene) : IClassFixture<ListScene>, IAsyncDisposable
{
    private const int NewcomersOfAPage = 3;
    private readonly long last = scene.Rows("products", isAdmin: true).Max(product => product.Id);
    private int newcomers;

    // Each walk finds the rows that the scene has, and not those that came during the walks before.
    public async ValueTask DisposeAsync()
    {
        await using var database = scene.Api.Database();
        await database.Products.IgnoreQueryFilters().Where(product => product.Id > last).ExecuteDeleteAsync();
    }

    [Theory]
    [InlineData("sortBy=createdAt&sortOrder=DESC")]
    [InlineData("sortBy=createdAt&sortOrder=ASC")]
    [InlineData("sortBy=price&sortOrder=ASC")]
    [InlineData("sortBy=price,title&sortOrder=DESC,ASC")]
    [InlineData("sortBy=brand&sortOrder=ASC")]
    [InlineData("sortBy=brand,price&sortOrder=DESC,ASC")]
    [InlineData("sortBy=shop.name&sortOrder=ASC")]
    [InlineData("sortBy=category.name,brand&sortOrder=ASC,DESC")]
    [InlineData("sortBy=category.name&sortOrder=DESC")]
    [InlineData("sortBy=isFeatured,category.slug,shop.slug,brand&sortOrder=DESC,ASC,DESC,ASC&price[gte]=1")]
    [InlineData("search=a&sortBy=shop.name,brand&sortOrder=DESC")]
    public async Task Each_product_that_was_there_is_seen_exactly_once(string query)
    {
        // Given the products that the list has, in its order
        var list = $"products?{query}&limit=7&fields=id";
        var there = IdsOf(await scene.AskAsync($"products?{query}&id[lte]={last}&limit=100&fields=id", isAdmin: true));
        there.Count.ShouldBeGreaterThan(14);

        // When somebody walks through it, and with each page come others that belong before and behind the place
        var seen = new List<long>();
        for (var cursor = ""; ; )
        {
            var coming = Enumerable.Range(0, NewcomersOfAPage).Select(_ => PutOnSaleAsync()).ToList();
            var page = (await scene.AskAsync(list + cursor, isAdmin: true)).Expecting(HttpStatusCode.OK);
            await Task.WhenAll(coming);
            seen.AddRange(IdsOf(page));
            if (page.Body.GetProperty("meta").GetProperty("pagination").GetProperty("nextCursor").GetString() is not { } next)
            {
                break;
            }

            cursor = $"&cursor={next}";
        }

        // Then nothing is seen twice, and what was there is seen in the order that it had
        seen.Distinct().Count().ShouldBe(seen.Count);
        seen.Intersect(there).ShouldBe(there);
    }

    private async Task PutOnSaleAsync()
    {
        var number = Interlocked.Increment(ref newcomers);
        var shops = scene.Rows("shops", isAdmin: true).Select(shop => shop.Id).ToList();
        var categories = scene.Rows("categories", isAdmin: true).Select(category => category.Id).ToList();
        var product = new
        {
            shopId = shops[number % shops.Count],
            categoryId = categories[number % categories.Count],
            title = ListValues.Texts[number % ListValues.Texts.Count],
            brand = number % 3 == 0 ? null : ListValues.Texts[number * 7 % ListValues.Texts.Count],
            price = number % 5 * 25.25m,
            isFeatured = number % 2 == 0,
        };
        (await scene.Administrator.PostAsync("products", product)).Expecting(HttpStatusCode.Created);
    }

    private static List<long> IdsOf(Answer answer) =>
        [.. answer.Expecting(HttpStatusCode.OK).Data.EnumerateArray().Select(row => row.GetProperty("id").GetInt64())];
}
