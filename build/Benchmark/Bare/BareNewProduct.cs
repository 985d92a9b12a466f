using Npgsql;
using ShopClean.Domain.Common;

namespace ShopClean.Build.Benchmark.Bare;

internal sealed record NewProduct(
    string Title,
    string? Description,
    string? Brand,
    decimal Price,
    long CategoryId,
    int StockQuantity,
    Dictionary<string, string>? Attributes
);

internal static class BareNewProduct
{
    private const string InsertProduct = """
        WITH made AS (
            INSERT INTO products (shop_id, category_id, title, slug, description, brand, points, price, discount, final_price, is_active,
                is_featured, is_best_seller, is_new_arrivals, stock_quantity, sort_order, version, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, 0, $7, 0, $7, true, false, false, false, $8, 0, 1, now(), now())
            RETURNING id
        ), viewed AS (
            INSERT INTO product_views (product_id, total) SELECT id, 0 FROM made
        ), booked AS (
            INSERT INTO stock_changes (product_id, quantity, balance, reason, created_at) SELECT id, $8, $8, 'Put on sale', now() FROM made
        )
        SELECT id FROM made
        """;

    private const string InsertAttributes =
        "INSERT INTO product_attributes (product_id, key, value) SELECT $1, * FROM unnest($2::text[], $3::text[])";

    public static async Task<BareDetail> InsertAsync(NpgsqlConnection connection, NewProduct body, long shop, string columns)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using var insert = new NpgsqlCommand(InsertProduct, connection)
        {
            Parameters =
            {
                new() { Value = shop },
                new() { Value = body.CategoryId },
                new() { Value = body.Title },
                new() { Value = Slug.From(body.Title, "product") },
                new() { Value = (object?)body.Description ?? DBNull.Value },
                new() { Value = (object?)body.Brand ?? DBNull.Value },
                new() { Value = body.Price },
                new() { Value = body.StockQuantity },
            },
        };
        var id = (long)(await insert.ExecuteScalarAsync())!;
        var product = await CompleteAsync(connection, body, id, columns);
        await transaction.CommitAsync();
        return product;
    }

    private static async Task<BareDetail> CompleteAsync(NpgsqlConnection connection, NewProduct body, long id, string columns)
    {
        var attributes = body.Attributes ?? [];
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand(InsertAttributes)
                {
                    Parameters =
                    {
                        new() { Value = id },
                        new() { Value = attributes.Keys.ToArray() },
                        new() { Value = attributes.Values.ToArray() },
                    },
                },
                new NpgsqlBatchCommand(
                    $"SELECT {columns} FROM products p JOIN shops s ON s.id = p.shop_id LEFT JOIN categories c ON c.id = p.category_id WHERE p.id = $1"
                )
                {
                    Parameters = { new() { Value = id } },
                },
            },
        };
        await using var row = await batch.ExecuteReaderAsync();
        await row.ReadAsync();
        return BareDetail.Read(row);
    }
}
