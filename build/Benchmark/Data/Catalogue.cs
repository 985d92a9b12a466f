using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using ShopClean.Domain.Accounts;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Security;

namespace ShopClean.Build.Benchmark.Data;

/// <summary>The database that is measured: migrated, filled once, and put back to that before each run.</summary>
internal static class Catalogue
{
    public const int Shops = 200;
    public const int Categories = 30;
    private static readonly DateTimeOffset Opening = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task PrepareAsync(string connectionString, int rows, CancellationToken ct)
    {
        await MigrateAsync(connectionString, ct);
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync(ct);
        if (!await IsFilledAsync(connection, ct))
        {
            Console.Error.WriteLine($"Filling the catalogue with {rows:N0} products ...");
            await using var transaction = await connection.BeginTransactionAsync(ct);
            await FillAsync(connection, rows, ct);
            await transaction.CommitAsync(ct);
        }

        await RunAsync(connection, $"DELETE FROM products WHERE id > {rows}; TRUNCATE refresh_tokens, sessions", ct);
        await RunAsync(connection, "VACUUM (ANALYZE)", ct);
    }

    /// <summary>Whether everybody sees a product: one in 25 is withdrawn, and so is everything of one shop in 40.</summary>
    public static bool IsOnSale(long product) => IsActive(product) && IsOpen(ShopOf(product));

    private static bool IsActive(long product) => Words.Scattered(product, 25) != 0;

    private static bool IsOpen(long shop) => shop % 40 != 0;

    private static long ShopOf(long product) => 1 + Words.Scattered(product + 1, Shops);

    private static async Task MigrateAsync(string connectionString, CancellationToken ct)
    {
        var builder = new DbContextOptionsBuilder<PostgreSqlShopDbContext>();
        builder.UseShopPostgreSql(connectionString, new DatabaseOptions());
        await using var context = new PostgreSqlShopDbContext(builder.Options);
        await context.Database.MigrateAsync(ct);
    }

    private static async Task<bool> IsFilledAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("SELECT EXISTS (SELECT FROM products)", connection);
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    private static async Task FillAsync(NpgsqlConnection connection, int rows, CancellationToken ct)
    {
        await FillPeopleAsync(connection, ct);
        await CopyAsync(
            connection,
            "shops (id, name, normalized_name, slug, is_active, owner_id, version, created_at, updated_at)",
            Shops,
            n => [n, Words.Shop(n), User.Normalize(Words.Shop(n)), Words.Slug(Words.Shop(n)), IsOpen(n), n, 1L, Opening, Opening],
            ct
        );
        await CopyAsync(connection, "shop_members (shop_id, user_id, role, joined_at)", Shops, n => [n, n, "Owner", Opening], ct);
        await CopyAsync(
            connection,
            "categories (id, name, normalized_name, slug, is_active, sort_order, version, created_at, updated_at)",
            Categories,
            n =>
                [
                    n,
                    Words.Category(n),
                    User.Normalize(Words.Category(n)),
                    Words.Slug(Words.Category(n)),
                    true,
                    (int)n,
                    1L,
                    Opening,
                    Opening,
                ],
            ct
        );
        await FillProductsAsync(connection, rows, ct);
        foreach (var table in (string[])["users", "shops", "categories", "products"])
        {
            await RunAsync(connection, $"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))", ct);
        }
    }

    private static Task FillPeopleAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var cost = new PasswordHasherOptions { IterationCount = new PasswordHashingOptions().Iterations };
        var hash = new PasswordHasher<object>(Options.Create(cost)).HashPassword(connection, People.Password);
        return CopyAsync(
            connection,
            "users (id, username, normalized_username, email, normalized_email, password_hash, role, email_verified_at, is_active, version, created_at, updated_at)",
            Shops,
            n =>
            {
                var name = People.NameOf(n);
                var email = $"{name}@example.com";
                return [n, name, User.Normalize(name), email, User.Normalize(email), hash, "User", Opening, true, 1L, Opening, Opening];
            },
            ct
        );
    }

    private static async Task FillProductsAsync(NpgsqlConnection connection, int rows, CancellationToken ct)
    {
        await CopyAsync(
            connection,
            """
            products (id, shop_id, category_id, title, slug, description, brand, points, price, discount, final_price, is_active, is_featured,
            is_best_seller, is_new_arrivals, stock_quantity, sort_order, version, created_at, updated_at)
            """,
            rows,
            n =>
            {
                var title = Words.Title(n);
                var created = Opening.AddSeconds(n * 60 + Words.Scattered(n, 60));
                return
                [
                    n,
                    ShopOf(n),
                    1 + (n % Categories),
                    title,
                    Words.Slug(title),
                    Words.Description(n),
                    Words.Brand(n),
                    (int)(n % 100),
                    Words.Price(n),
                    0m,
                    Words.Price(n),
                    IsActive(n),
                    n % 50 == 0,
                    n % 20 == 0,
                    n % 30 == 0,
                    (int)(n % 40),
                    0,
                    1L,
                    created,
                    created,
                ];
            },
            ct
        );
        await CopyAsync(connection, "product_views (product_id, total)", rows, n => [n, n % 1000], ct);
        await CopyAsync(
            connection,
            "product_attributes (product_id, key, value)",
            rows,
            n => [n, "color", n % 2 == 0 ? "putih" : "hitam"],
            ct
        );
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection,
        string target,
        int rows,
        Func<long, object?[]> row,
        CancellationToken ct
    )
    {
        await using var import = await connection.BeginBinaryImportAsync($"COPY {target} FROM STDIN (FORMAT BINARY)", ct);
        import.Timeout = TimeSpan.FromMinutes(10);
        for (var n = 1L; n <= rows; n++)
        {
            await import.WriteRowAsync(ct, row(n));
        }

        await import.CompleteAsync(ct);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
