using System.Collections.Frozen;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Lists;

/// <summary>A small marketplace in which everything has its like: the same prices and times, no values at all, names that patterns make something of.</summary>
public sealed class ListScene : IAsyncLifetime
{
    private static readonly Actor Admin = new()
    {
        UserId = 1,
        IsAdmin = true,
        IsVerified = true,
    };

    private readonly ShopApi api = new();
    private Dictionary<string, IReadOnlyList<ListRow>> rows = [];

    public ShopApi Api => api;

    public Person Administrator { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await api.InitializeAsync();
        await FillAsync();
        Administrator = await api.AdminAsync();
        rows = new Dictionary<string, IReadOnlyList<ListRow>>(StringComparer.Ordinal)
        {
            ["users"] = await ReadAsync("users", _ => Task.FromResult(Nothing)),
            ["shops"] = await ReadAsync("shops", _ => Task.FromResult(Nothing)),
            ["categories"] = await ReadAsync("categories", ParentAsync),
            ["products"] = await ReadAsync("products", AttributesAsync),
        };
    }

    public ValueTask DisposeAsync() => api.DisposeAsync();

    /// <summary>What a list has for an administrator, or for a guest.</summary>
    public IEnumerable<ListRow> Rows(string list, bool isAdmin) => rows[list].Where(row => isAdmin || IsPublic(list, row));

    /// <summary>Asks as an administrator, or as a guest.</summary>
    public async Task<Answer> AskAsync(string path, bool isAdmin) => await (isAdmin ? Administrator : api.Guest).GetAsync(path);

    private static readonly FrozenDictionary<string, JsonNode?> Nothing = FrozenDictionary<string, JsonNode?>.Empty;

    // What is withdrawn, or belongs to a shop that is, is shown to its people only.
    private bool IsPublic(string list, ListRow row) =>
        row.Shown["isActive"]!.GetValue<bool>()
        && (
            list != "products"
            || rows["shops"].Single(shop => shop.Id == row.Shown["shop"]!["id"]!.GetValue<long>()).Shown["isActive"]!.GetValue<bool>()
        );

    private async Task<IReadOnlyList<ListRow>> ReadAsync(string list, Func<JsonObject, Task<FrozenDictionary<string, JsonNode?>>> hidden)
    {
        var answer = (await Administrator.GetAsync($"{list}?limit=100")).Expecting(HttpStatusCode.OK);
        var shown = JsonNode.Parse(answer.Text)!["data"]!.AsArray().Select(row => row!.DeepClone().AsObject()).ToList();
        shown.Count.ShouldBeInRange(8, 99);
        var read = new List<ListRow>();
        foreach (var row in shown)
        {
            read.Add(new ListRow(row, await hidden(row)));
        }

        return read;
    }

    private async Task<FrozenDictionary<string, JsonNode?>> AttributesAsync(JsonObject product)
    {
        var answer = await Administrator.GetAsync($"products/{product["id"]}");
        return JsonNode.Parse(answer.Text)!["data"]!["attributes"]!
            .AsObject()
            .ToFrozenDictionary(pair => $"attr.{pair.Key}", pair => pair.Value);
    }

    private async Task<FrozenDictionary<string, JsonNode?>> ParentAsync(JsonObject category)
    {
        var parent = category["parentId"] is { } id
            ? JsonNode.Parse((await Administrator.GetAsync($"categories/{id}")).Text)!["data"]!["slug"]
            : null;
        return new Dictionary<string, JsonNode?>(StringComparer.Ordinal) { ["parent.slug"] = parent }.ToFrozenDictionary();
    }

    private async Task FillAsync()
    {
        await using var database = api.Database();
        var users = Enumerable.Range(0, 20).Select(UserOf).ToList();
        database.AddRange(users);
        await database.SaveChangesAsync();
        var shops = ListValues.Texts.Index().Take(9).Select(name => ShopOf(name.Item, name.Index, users[name.Index % 3])).ToList();
        database.AddRange(shops);
        var categories = ListValues.Texts.Index().Select(name => CategoryOf(name.Item, name.Index)).ToList();
        database.AddRange(categories);
        await database.SaveChangesAsync();
        database.AddRange(Enumerable.Range(0, 60).Select(index => ProductOf(index, shops[index % 4 * 2], categories[index % 5])));
        database.Add(CategoryOf("child", 90, categories[1].Id));
        database.Add(CategoryOf("other child", 91, categories[0].Id));
        await database.SaveChangesAsync();

        // What no operation can bring about in a moment: products that lost their category, were looked at, or are gone.
        await database
            .Products.Where(product => product.Id % 7 == 0)
            .ExecuteUpdateAsync(set => set.SetProperty(product => product.CategoryId, (long?)null));
        await database.Set<ProductViews>().ExecuteUpdateAsync(set => set.SetProperty(views => views.Total, views => views.ProductId % 3));
        await database
            .Products.Where(product => product.Id % 13 == 0)
            .ExecuteUpdateAsync(set => set.SetProperty(product => product.DeletedAt, At(0)));
        await database.Shops.Where(shop => shop.Id % 8 == 0).ExecuteUpdateAsync(set => set.SetProperty(shop => shop.DeletedAt, At(0)));
    }

    private static User UserOf(int index)
    {
        var name = $"{(index % 2 == 0 ? "user" : "User")}{(index % 3 == 0 ? "_" : ".")}{index}";
        var user = User.Register(name, $"{name}@example.com", index % 3 == 0 ? null : $"+6281234567{index % 4:00}", "-", At(index % 4));
        if (index % 4 != 1)
        {
            user.VerifyEmail(At(index % 3));
        }

        if (index % 5 == 2)
        {
            user.SetActive(false, ShopApi.Administration, At(5));
        }

        if (index % 3 != 1)
        {
            user.LoggedIn(At(index % 5));
        }

        return user;
    }

    private static Shop ShopOf(string name, int index, User owner) =>
        Shop.Open(
            owner,
            Admin,
            new ShopDescription(
                $"{name} {index}",
                $"shop-{index}",
                Maybe(index),
                PhoneNumber: null,
                Address: null,
                IsActive: index % 4 != 2
            ),
            At(index % 3)
        ).Value;

    private static Category CategoryOf(string name, int index, long? parentId = null) =>
        Category
            .Create(
                new CategoryDescription($"{name} {index}", $"category-{index}", Maybe(index), index % 5 != 3, index % 4, parentId),
                Admin,
                At(index % 3)
            )
            .Value;

    private static Product ProductOf(int index, Shop shop, Category category) =>
        Product
            .PutOnSale(
                shop.Id,
                new ProductDescription
                {
                    CategoryId = category.Id,
                    Title = ListValues.Texts[index * 7 % ListValues.Texts.Count],
                    Slug = $"product-{index}",
                    Description = Maybe(index + 1),
                    Brand = Maybe(index),
                    Points = index % 4,
                    Price = (index % 5) switch
                    {
                        0 => Money.Zero,
                        1 => Money.Rupiah(10),
                        2 => Money.Rupiah(10.5m),
                        3 => Money.Rupiah(99.99m),
                        _ => Money.Max,
                    },
                    SortOrder = index % 3,
                    Attributes = AttributesOf(index),
                },
                new ProductDisplay(
                    IsActive: index % 6 != 5,
                    IsFeatured: index % 2 == 0,
                    IsBestSeller: index % 3 == 0,
                    IsNewArrivals: index % 5 == 0,
                    Discount: index % 4 * 12.5m,
                    StockQuantity: index % 6
                ),
                Admin,
                At(index % 4)
            )
            .Value;

    private static Dictionary<string, IReadOnlyList<string>> AttributesOf(int index)
    {
        var attributes = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (index % 3 != 0)
        {
            attributes["color"] = [Text(index), Text(index + 3)];
        }

        if (index % 4 == 1)
        {
            attributes["size"] = [Text(index * 5)];
        }

        return attributes;
    }

    private static string Text(int index) => ListValues.Texts[index % ListValues.Texts.Count];

    private static string? Maybe(int index) => index % 3 == 0 ? null : Text(index * 11);

    private static DateTimeOffset At(int days) => ListValues.Noon.AddDays(days).AddMilliseconds(days);
}
