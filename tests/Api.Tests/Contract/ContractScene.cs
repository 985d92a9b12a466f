using System.Net;
using System.Text.Json.Nodes;
using ShopClean.Testing.Api;
using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Contract;

/// <summary>A shop in which every example of the document makes sense, and the requests of the examples.</summary>
public sealed class ContractScene : IAsyncLifetime
{
    private readonly ShopApi api = new();
    private Person admin = null!;
    private long categoryId;
    private string categorySlug = "";
    private long productId;
    private string productSlug = "";

    public async ValueTask InitializeAsync()
    {
        await api.InitializeAsync();
        admin = await api.AdminAsync();
        await admin.OpensShopAsync(api);
        await FillAsync();
    }

    public ValueTask DisposeAsync() => api.DisposeAsync();

    /// <summary>Asks an endpoint as the document does.</summary>
    public async Task<Answer> AskAsync(DocumentedEndpoint endpoint)
    {
        var body = endpoint.Body?.DeepClone().AsObject();
        return endpoint.Name switch
        {
            "POST /auth/register" => await api.Guest.PostAsync("auth/register", Renamed(body!)),
            "POST /auth/login" => await LogInAsync(),
            "GET /auth/verify-email" => await api.VerifyAsync(await api.RegisterAsync("reader")),
            "POST /auth/resend-verification" => await api.Guest.PostAsync("auth/resend-verification", body),
            "POST /auth/logout" => await (await api.SignInAgainAsync(admin)).PostAsync("auth/logout"),
            "GET /categories" => await api.Guest.GetAsync("categories?includeProductCount=true"),
            "GET /categories/:id" => await api.Guest.GetAsync($"categories/{categoryId}?includeProducts=true"),
            "GET /categories/slug/:slug" => await api.Guest.GetAsync($"categories/slug/{categorySlug}?includeProducts=true"),
            "PUT /categories/:id" => await admin.PutAsync($"categories/{(await api.CreatesCategoryAsync()).Id}", body!),
            "DELETE /categories/:id" => await admin.DeleteAsync($"categories/{(await api.CreatesCategoryAsync()).Id}"),
            "PATCH /categories/:id/toggle-status" => await admin.SendAsync(
                HttpMethod.Patch,
                $"categories/{(await api.CreatesCategoryAsync(new { isActive = false })).Id}/toggle-status"
            ),
            "GET /products/search" => await api.Guest.GetAsync(
                $"products/search?q=smartphone&categoryId={categoryId}&minPrice=1000000&maxPrice=10000000"
            ),
            "GET /products/category/:categoryId" => await api.Guest.GetAsync($"products/category/{categoryId}"),
            "GET /products/:id" => await api.Guest.GetAsync($"products/{productId}?includeImages=true"),
            "GET /products/slug/:slug" => await api.Guest.GetAsync($"products/slug/{productSlug}?includeImages=true"),
            "POST /products" => await admin.PostAsync("products", Standing(body!)),
            "DELETE /products/:id" => await admin.DeleteAsync($"products/{await NewProductAsync()}"),
            "PATCH /products/:id/toggle-status" => await ToggleAsync("toggle-status", new { isActive = false }),
            "PATCH /products/:id/toggle-featured" => await ToggleAsync("toggle-featured", new { isFeatured = false }),
            _ => await AskPlainlyAsync(endpoint.Name, body),
        };
    }

    // What needs nothing but keys in its path.
    private async Task<Answer> AskPlainlyAsync(string name, JsonObject? body)
    {
        var (method, path) = (new HttpMethod(name.Split(' ')[0]), name.Split(' ')[1].TrimStart('/'));
        // What others read stays as it was made, whichever endpoint is asked first.
        var product = method == HttpMethod.Get ? productId : await NewProductAsync();
        path = path.Replace("products/:id", $"products/{product}", StringComparison.Ordinal)
            .Replace("categories/:id", $"categories/{categoryId}", StringComparison.Ordinal);
        return path.EndsWith("/image", StringComparison.Ordinal)
            ? await admin.UploadsAsync(path, TestPictures.Jpeg)
            : await admin.SendAsync(method, path, body);
    }

    private async Task FillAsync()
    {
        var category = await api.CreatesCategoryAsync(new { description = "Electronic devices and gadgets" });
        (categoryId, categorySlug) = (category.Id, category.Data.Text("slug"));
        productId = await NewProductAsync();
        productSlug = (await admin.GetAsync($"products/{productId}")).Data.Text("slug");
        foreach (var path in new[] { $"products/{productId}/image", $"categories/{categoryId}/image" })
        {
            (await admin.UploadsAsync(path, TestPictures.Jpeg)).Expecting(HttpStatusCode.OK);
        }
    }

    // With everything that the examples show.
    private async Task<long> NewProductAsync() => (
            await admin.PostAsync(
                "products",
                new
                {
                    title = api.New("Smartphone Android Terbaru "),
                    description = "Smartphone Android dengan teknologi terdepan...",
                    points = 1500,
                    price = 5_999_999.00m,
                    url = "https://example.com/products/smartphone-android",
                    isFeatured = true,
                    stockQuantity = 50,
                    metaTitle = "Smartphone Android Terbaru - Teknologi Terdepan",
                    metaDescription = "Dapatkan smartphone Android terbaru dengan fitur canggih dan harga terjangkau",
                    categoryId,
                }
            )
        ).Expecting(HttpStatusCode.Created).Id;

    private async Task<Answer> LogInAsync()
    {
        var reader = await api.VerifiedAsync("reader");
        return await api.Guest.PostAsync("auth/login", new { identifier = reader.Username, password = Person.Password });
    }

    private async Task<Answer> ToggleAsync(string what, object first)
    {
        var id = await NewProductAsync();
        (await admin.PatchAsync($"products/{id}", first)).Expecting(HttpStatusCode.OK);
        return await admin.SendAsync(HttpMethod.Patch, $"products/{id}/{what}");
    }

    private JsonObject Renamed(JsonObject registration)
    {
        var name = api.New("johndoe");
        registration["username"] = name;
        registration["email"] = $"{name}@example.com";
        return registration;
    }

    private JsonObject Standing(JsonObject product)
    {
        product["categoryId"] = categoryId;
        return product;
    }
}
