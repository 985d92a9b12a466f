using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ShopClean.Application.Catalogue;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Infrastructure.Persistence.Specifications;
using ShopClean.Infrastructure.Persistence.Totals;

namespace ShopClean.Infrastructure.Tests.Persistence;

/// <summary>What guests ask of 100,000 products, PostgreSQL answers from indexes.</summary>
public sealed class ProductPlanTests(ManyProducts products) : IClassFixture<ManyProducts>
{
    [Theory]
    [InlineData("limit=10", "ix_products_created_at_id")]
    [InlineData("page=2000", "ix_products_created_at_id")]
    [InlineData("price[gte]=10000&price[lte]=10500&sortBy=price", "ix_products_price_id")]
    [InlineData("brand=Merek 7&sortBy=brand", "ix_products_brand_id")]
    [InlineData("title[contains]=c4ca4", "ix_products_title_trgm")]
    [InlineData("shop.name[contains]=Toko 17x", "ix_products_")]
    [InlineData("search=Toko 17x&searchBy=shop.name", "ix_products_")]
    [InlineData("search=c4ca4", "ix_products_title_trgm", "ix_products_description_trgm", "ix_products_brand_trgm")]
    [InlineData("categoryId=7", "ix_products_category_id_created_at_id")]
    [InlineData("categoryId=7&sortBy=sortOrder", "ix_products_category_id_sort_order_id")]
    [InlineData("attr.color=white", "ix_product_attributes_key_value_product_id")]
    [InlineData("bestSeller=true", "ix_products_best_sellers")]
    [InlineData("newArrivals=true", "ix_products_new_arrivals")]
    public async Task A_page_is_found_with_an_index(string query, params string[] indexes)
    {
        var plan = await products.PlanAsync(query);
        foreach (var index in indexes)
        {
            plan.ShouldContain(index);
        }

        plan.ShouldNotContain("Seq Scan on products");
    }

    [Theory]
    [InlineData("sortBy=viewCount&sortOrder=DESC")]
    [InlineData("search=vas&sortBy=viewCount&sortOrder=DESC")]
    public async Task The_most_viewed_come_from_the_index_of_views(string query)
    {
        var plan = await products.PlanAsync(query);
        plan.ShouldContain("ix_product_views_total_product_id");
        plan.ShouldNotContain("Seq Scan on products");
    }

    [Fact]
    public async Task The_products_of_a_category_come_from_its_own_order()
    {
        var plan = await products.PlanAsync("sortBy=sortOrder", product => product.CategoryId == 7);
        plan.ShouldContain("ix_products_category_id_sort_order_id");
        plan.ShouldNotContain("Seq Scan on products");
    }

    [Fact]
    public async Task The_few_featured_products_are_found_without_the_others()
    {
        var plan = await products.PlanAsync(context =>
            new SpecificationEvaluator(context).GetQuery(context.Set<Product>(), new FeaturedProductsSpec(10))
        );
        plan.ShouldContain("ix_products_featured");
        plan.ShouldNotContain("Seq Scan on products");
    }

    [Fact]
    public async Task A_cursor_5000_pages_deep_begins_in_the_index_where_it_stands()
    {
        var plan = await products.PlanAsync($"cursor={await products.CursorBehindAsync(5000)}");
        plan.ShouldMatch(@"Index Cond: \(ROW\(created_at, id\) < ROW\(");
        plan.ShouldNotContain("Seq Scan on products");
    }
}

/// <summary>100,000 products in 200 shops.</summary>
public sealed class ManyProducts(TestServer server) : IAsyncLifetime
{
    private const string Fill = """
        INSERT INTO users (id, username, email, normalized_username, normalized_email, role, is_active, version, created_at, updated_at)
            VALUES (1, 'sari', 's@example.com', 'SARI', 'S@EXAMPLE.COM', 'User', true, 1, now(), now());
        INSERT INTO shops (id, name, normalized_name, slug, is_active, owner_id, version, created_at, updated_at)
            SELECT n, 'Toko ' || n || 'x', 'TOKO ' || n || 'X', 'toko-' || n, n % 40 > 0, 1, 1, now(), now() FROM generate_series(1, 200) n;
        INSERT INTO categories (id, name, normalized_name, slug, is_active, sort_order, version, created_at, updated_at)
            SELECT n, 'Jenis ' || n, 'JENIS ' || n, 'jenis-' || n, true, n, 1, now(), now() FROM generate_series(1, 30) n;
        INSERT INTO products (id, shop_id, category_id, title, slug, brand, points, price, discount, final_price, is_active, is_featured, is_best_seller,
                is_new_arrivals, stock_quantity, sort_order, version, created_at, updated_at)
            SELECT n, 1 + n * 31 % 200, 1 + n % 30, 'Vas ' || md5(n::text), 'vas-' || n, 'Merek ' || n % 200, 0, 10000 + n * 7919 % 50000, 0, 1, n % 25 > 0,
                n % 500 = 1, n % 500 = 2, n % 500 = 3, 1, 0, 1, timestamptz '2026-01-01Z' + n * interval '1 minute', now()
            FROM generate_series(1, 100000) n;
        INSERT INTO product_attributes (product_id, key, value) SELECT n, 'color', CASE n % 10000 WHEN 0 THEN 'white' ELSE 'grey' END
            FROM generate_series(1, 100000) n;
        INSERT INTO product_views (product_id, total) SELECT n, n * 7919 % 1000 FROM generate_series(1, 100000) n;
        """;

    private static readonly Projections Projections = new(ResponseMaps.Create());
    private readonly TestDatabase database = new(server.NewAddress());

    public async ValueTask InitializeAsync()
    {
        await database.MigrateAsync();
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var fill = source.CreateCommand(Fill);
        fill.CommandTimeout = 300;
        await fill.ExecuteNonQueryAsync();
        await using var vacuum = source.CreateCommand("VACUUM (ANALYZE)");
        await vacuum.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    /// <summary>Where the list goes on behind a page.</summary>
    public async Task<string> CursorBehindAsync(int page)
    {
        await using var context = database.Open();
        using var totals = new KnownTotals();
        var reader = new ReadRepository(context, Projections, new CompiledLookups(Projections), totals);
        var found = await reader.PageAsync<Product, ProductListItem>(Ask($"page={page}"), CancellationToken.None);
        return found.Info.NextCursor!;
    }

    /// <summary>The plan of a page.</summary>
    public async Task<string> PlanAsync(string query, Expression<Func<Product, bool>>? within = null)
    {
        var list = Ask(query, within);
        await using var context = database.Open();
        var evaluator = await SpecificationEvaluator.ForAsync(context, list, CancellationToken.None);
        return await PlanAsync(context, evaluator.Page(list).Select(Projections.ToRow<Product, ProductListItem>(list)));
    }

    /// <summary>The plan of a query.</summary>
    public async Task<string> PlanAsync<T>(Func<DbContext, IQueryable<T>> query)
    {
        await using var context = database.Open();
        return await PlanAsync(context, query(context));
    }

    private static async Task<string> PlanAsync<T>(DbContext context, IQueryable<T> query)
    {
        await using var command = (NpgsqlCommand)query.CreateDbCommand();
        command.CommandText = $"EXPLAIN {command.CommandText}";
        await context.Database.OpenConnectionAsync();
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return string.Join('\n', lines);
    }

    private static ProductListSpec Ask(string query, Expression<Func<Product, bool>>? within = null)
    {
        var parameters = query.Split('&').Select(part => part.Split('=', 2)).Select(part => KeyValuePair.Create(part[0], part[1]));
        return new ProductListSpec(
            ProductListSpec.Newest.Bind<ProductListItem>(new ListParameters([.. parameters])).Value,
            Actor.Guest,
            within
        );
    }
}
