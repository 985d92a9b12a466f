using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using ShopClean.Build.Benchmark.Data;

namespace ShopClean.Build.Benchmark;

/// <summary>Everything that is measured. No request is like the one before, where clients would not repeat it either.</summary>
internal static class Scenarios
{
    private const int PageSize = 10;
    private const int Neighbours = 20;

    public static async Task<IReadOnlyList<Scenario>> CreateAsync(HttpClient app, BenchmarkOptions options, CancellationToken ct)
    {
        var far = Math.Min(2000, options.Rows / (2 * PageSize));
        var deep = Math.Min(5000, options.Rows * 3 / (4 * PageSize));
        var cursors = await CursorsAsync(app, deep, ct);
        var tokens = await TokensAsync(app, ct);
        return
        [
            Read("product by id", 0.4, n => $"products/{Words.VisibleProduct(n, options.Rows)}"),
            Read("product by slug", 0.4, n => $"products/slug/{Words.Slug(Words.Title(Words.VisibleProduct(n, options.Rows)))}"),
            new(
                "search",
                0.9,
                n => Get($"api/v1/products/search?q={Words.SearchTerm(n)}"),
                n => Get($"products/most-viewed?term={Words.SearchTerm(n)}")
            ),
            Read("category", 0.9, n => $"products/category/{1 + (n % Catalogue.Categories)}"),
            Read("first page", 1.0, _ => "products?limit=10&count=exact"),
            new("price range + search", 0.9, n => Get($"api/v1/products?{FilterOfApp(n)}"), n => Get($"products/search?{FilterOfBare(n)}")),
            new(
                "by shop name",
                0.9,
                n => Get($"api/v1/products?shop.name[contains]={Uri.EscapeDataString(Words.PartOfShopName(n))}"),
                n => Get($"products/by-shop?name={Uri.EscapeDataString(Words.PartOfShopName(n))}")
            ),
            Read($"page {far:N0} by offset", 0.9, n => $"products?page={far + (n % Neighbours)}&limit=10&count=exact"),
            new(
                $"page {deep:N0} by cursor",
                5,
                n => Get($"api/v1/products?cursor={cursors[n % Neighbours]}&limit=10&count=none"),
                n => Get($"products?page={deep + (n % Neighbours)}&limit=10&count=none")
            ),
            Write("login", 0.95, "auth/login", n => People.Login(n), _ => null),
            Write("create", 0.4, "products", Words.NewProduct, n => tokens[(int)(n % tokens.Count)]),
        ];
    }

    private static Scenario Read(string name, double target, Func<long, string> path) =>
        new(name, target, n => Get($"api/v1/{path(n)}"), n => Get(path(n)));

    private static Scenario Write(string name, double target, string path, Func<long, object> body, Func<long, string?> token) =>
        new(name, target, n => Post($"api/v1/{path}", body(n), token(n)), n => Post(path, body(n), token(n))) { IsRead = false };

    private static HttpRequestMessage Get(string path) => new(HttpMethod.Get, path);

    private static HttpRequestMessage Post(string path, object body, string? token) =>
        new(HttpMethod.Post, path)
        {
            Content = JsonContent.Create(body),
            Headers = { Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token) },
        };

    private static string FilterOfApp(long n) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"price[gte]={Words.LeastPrice(n)}&price[lte]={Words.LeastPrice(n) + Words.PriceRange}&search={Words.SearchTerm(n)}"
        );

    private static string FilterOfBare(long n) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"from={Words.LeastPrice(n)}&to={Words.LeastPrice(n) + Words.PriceRange}&term={Words.SearchTerm(n)}"
        );

    // A cursor leads behind its page: that of the page before leads to the page.
    private static async Task<string[]> CursorsAsync(HttpClient app, int page, CancellationToken ct)
    {
        var cursors = new string[Neighbours];
        for (var n = 0; n < Neighbours; n++)
        {
            var answer = await app.GetFromJsonAsync<JsonElement>($"api/v1/products?page={page + n - 1}&limit=10&count=none", ct);
            cursors[n] = answer.GetProperty("meta").GetProperty("pagination").GetProperty("nextCursor").GetString()!;
        }

        return cursors;
    }

    private static async Task<IReadOnlyList<string>> TokensAsync(HttpClient app, CancellationToken ct)
    {
        var tokens = new List<string>();
        for (var n = 0; n < BenchmarkOptions.Connections; n++)
        {
            using var answer = await app.PostAsJsonAsync("api/v1/auth/login", People.Login(n), ct);
            var data = (await answer.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("data");
            tokens.Add(data.GetProperty("accessToken").GetString()!);
        }

        return tokens;
    }
}
