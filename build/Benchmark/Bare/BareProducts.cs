using Npgsql;

namespace ShopClean.Build.Benchmark.Bare;

internal static class BareProducts
{
    private const string Columns = """
        p.id, p.title, p.slug, p.description, p.brand, p.points, p.price, p.discount, p.final_price, p.url, p.image_path, p.is_active, p.is_featured,
        p.is_best_seller, p.is_new_arrivals, p.stock_quantity,
        (SELECT v.total FROM product_views v WHERE v.product_id = p.id), p.sort_order, p.created_at, p.updated_at,
        c.id, c.name, c.slug, s.id, s.name, s.slug
        """;

    private const string Details = """
        , p.meta_title, p.meta_description,
        ARRAY(SELECT a.key FROM product_attributes a WHERE a.product_id = p.id ORDER BY a.id),
        ARRAY(SELECT a.value FROM product_attributes a WHERE a.product_id = p.id ORDER BY a.id)
        """;

    private const string Visible = """
        FROM products p JOIN shops s ON s.id = p.shop_id LEFT JOIN categories c ON c.id = p.category_id
        WHERE p.deleted_at IS NULL AND p.is_active AND s.is_active AND s.deleted_at IS NULL
        """;

    private const string ByPrice = " AND p.price BETWEEN $1 AND $2";

    private const string Search = """
         AND (p.title ILIKE $3 OR p.description ILIKE $3 OR p.brand ILIKE $3
        OR p.shop_id = ANY (ARRAY(SELECT id FROM shops WHERE name ILIKE $3))
        OR p.category_id = ANY (ARRAY(SELECT id FROM categories WHERE name ILIKE $3)))
        """;

    private static readonly string SearchFirst = Search.Replace("$3", "$1", StringComparison.Ordinal);

    private static readonly string VisibleViewed = Visible.Replace(
        "FROM products p",
        "FROM products p JOIN product_views v ON v.product_id = p.id",
        StringComparison.Ordinal
    );

    private const string Newest = " ORDER BY p.created_at DESC, p.id DESC ";

    public static Task<IResult> GetAsync(long id, NpgsqlDataSource source) => FindAsync(source, "p.id", id);

    public static Task<IResult> GetBySlugAsync(string slug, NpgsqlDataSource source) => FindAsync(source, "p.slug", slug);

    private static async Task<IResult> FindAsync(NpgsqlDataSource source, string column, object key)
    {
        await using var command = source.CreateCommand($"SELECT {Columns}{Details} {Visible} AND {column} = $1");
        command.Parameters.AddWithValue(key);
        await using var row = await command.ExecuteReaderAsync();
        return await row.ReadAsync() ? Answer.Of(BareDetail.Read(row), "Product retrieved successfully") : Results.NotFound();
    }

    public static async Task<IResult> ListAsync(NpgsqlDataSource source, int page = 1, int limit = 10, string count = "exact")
    {
        await using var batch = source.CreateBatch();
        var rows = batch.Add($"SELECT {Columns} {Visible}{Newest} LIMIT $1 OFFSET $2", limit, (page - 1) * limit);
        if (count == "exact")
        {
            batch.Add($"SELECT count(*) {Visible}");
        }

        return await rows.PageAsync(page, limit);
    }

    public static async Task<IResult> SearchAsync(NpgsqlDataSource source, decimal from, decimal to, string term)
    {
        await using var batch = source.CreateBatch();
        batch.Add($"SELECT {Columns} {Visible}{ByPrice}{Search}{Newest} LIMIT 10", from, to, $"%{term}%");
        batch.Add($"SELECT count(*) {Visible}{ByPrice}{Search}", from, to, $"%{term}%");
        return await batch.PageAsync(1, 10);
    }

    public static async Task<IResult> ByShopAsync(NpgsqlDataSource source, string name)
    {
        await using var batch = source.CreateBatch();
        batch.Add($"SELECT {Columns} {Visible} AND s.name ILIKE $1{Newest} LIMIT 10", $"%{name}%");
        batch.Add($"SELECT count(*) {Visible} AND s.name ILIKE $1", $"%{name}%");
        return await batch.PageAsync(1, 10);
    }

    public static async Task<IResult> MostViewedAsync(NpgsqlDataSource source, string term)
    {
        await using var batch = source.CreateBatch();
        batch.Add($"SELECT {Columns} {VisibleViewed}{SearchFirst} ORDER BY v.total DESC, p.id DESC LIMIT 10", $"%{term}%");
        batch.Add($"SELECT count(*) {Visible}{SearchFirst}", $"%{term}%");
        return await batch.PageAsync(1, 10);
    }

    public static async Task<IResult> OfCategoryAsync(NpgsqlDataSource source, long id)
    {
        await using var batch = source.CreateBatch();
        batch.Add($"SELECT {Columns} {Visible} AND p.category_id = $1 ORDER BY p.sort_order, p.id LIMIT 10", id);
        batch.Add($"SELECT count(*) {Visible} AND p.category_id = $1", id);
        return await batch.PageAsync(1, 10);
    }

    public static async Task<IResult> CreateAsync(NewProduct body, HttpRequest request, NpgsqlDataSource source, BareAccounts accounts)
    {
        await using var connection = await source.OpenConnectionAsync();
        if (await accounts.ShopOfAsync(request.Headers.Authorization, connection) is not { } shop)
        {
            return Results.Unauthorized();
        }

        var product = await BareNewProduct.InsertAsync(connection, body, shop, Columns + Details);
        return Answer.Of(product, "Product created successfully", "RESOURCE_CREATED", StatusCodes.Status201Created);
    }

    private static NpgsqlBatch Add(this NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        batch.BatchCommands.Add(command);
        return batch;
    }

    private static async Task<IResult> PageAsync(this NpgsqlBatch batch, int page, int limit)
    {
        await using var row = await batch.ExecuteReaderAsync();
        var items = new List<BareItem>();
        while (await row.ReadAsync())
        {
            items.Add(BareItem.Read<BareItem>(row));
        }

        var counts = await row.NextResultAsync() && await row.ReadAsync();
        return Answer.OfPage(items, page, limit, counts ? row.GetInt64(0) : null);
    }
}
