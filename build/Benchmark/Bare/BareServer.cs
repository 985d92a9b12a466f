using Npgsql;
using ShopClean.Http.Answers;

namespace ShopClean.Build.Benchmark.Bare;

/// <summary>What a developer in a hurry would write: minimal endpoints, SQL by hand, nothing else. It is what the shop is measured by.</summary>
internal static class BareServer
{
    public static async Task RunAsync(CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var connection = new NpgsqlConnectionStringBuilder(builder.Configuration.GetConnectionString("Shop"))
        {
            MaxAutoPrepare = 50,
            AutoPrepareMinUsages = 1,
        };
        builder.Services.AddSingleton(NpgsqlDataSource.Create(connection));
        builder.Services.AddSingleton(new BareAccounts(builder.Configuration["Jwt:SigningKey"]!));
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.SerializerOptions.Converters.Add(new UtcTimeConverter());
        });

        await using var app = builder.Build();
        app.MapGet("/health/live", () => "live");
        app.MapGet("/products/{id:long}", BareProducts.GetAsync);
        app.MapGet("/products/slug/{slug}", BareProducts.GetBySlugAsync);
        app.MapGet("/products/category/{id:long}", BareProducts.OfCategoryAsync);
        app.MapGet("/products/most-viewed", BareProducts.MostViewedAsync);
        app.MapGet("/products", BareProducts.ListAsync);
        app.MapGet("/products/search", BareProducts.SearchAsync);
        app.MapGet("/products/by-shop", BareProducts.ByShopAsync);
        app.MapPost("/products", BareProducts.CreateAsync);
        app.MapPost("/auth/login", (NewLogin body, BareAccounts accounts, NpgsqlDataSource source) => accounts.LoginAsync(body, source));
        await app.RunAsync(ct);
    }
}

/// <summary>The envelope of the contract.</summary>
internal static class Answer
{
    public static IResult Of<T>(T data, string message, string code = "OK", int status = 200) =>
        Results.Json(
            new
            {
                success = true,
                message,
                data,
                code,
                timestamp = TimeProvider.System.GetUtcNow(),
            },
            statusCode: status
        );

    public static IResult OfPage<T>(IReadOnlyList<T> data, int page, int limit, long? total) =>
        Results.Json(
            new
            {
                success = true,
                message = "Products retrieved successfully",
                data,
                code = "OK",
                timestamp = TimeProvider.System.GetUtcNow(),
                meta = new
                {
                    pagination = new
                    {
                        currentPage = page,
                        itemsPerPage = limit,
                        totalItems = total,
                        totalPages = (total + limit - 1) / limit,
                    },
                },
            }
        );
}
