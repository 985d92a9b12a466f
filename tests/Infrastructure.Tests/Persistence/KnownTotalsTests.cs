using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using ShopClean.Application.Catalogue;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Access;
using ShopClean.Domain.Catalogue;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Specifications;
using ShopClean.Infrastructure.Persistence.Totals;

namespace ShopClean.Infrastructure.Tests.Persistence;

public sealed class KnownTotalsTests(TestServer server) : IAsyncLifetime
{
    private const string Name = "every category";
    private const string Change = "UPDATE categories SET sort_order = 1";

    private const string OneProduct = """
        INSERT INTO users (id, username, email, normalized_username, normalized_email, role, is_active, version, created_at, updated_at)
            VALUES (1, 'sari', 's@example.com', 'SARI', 'S@EXAMPLE.COM', 'User', true, 1, now(), now());
        INSERT INTO shops (id, name, normalized_name, slug, is_active, owner_id, version, created_at, updated_at)
            VALUES (1, 'Toko', 'TOKO', 'toko', true, 1, 1, now(), now());
        INSERT INTO products (id, shop_id, title, slug, points, price, discount, final_price, is_active, is_featured, is_best_seller,
                is_new_arrivals, stock_quantity, sort_order, version, created_at, updated_at)
            VALUES (1, 1, 'Vas', 'vas', 0, 1, 0, 1, true, false, false, false, 1, 0, 1, now(), now());
        INSERT INTO product_views (product_id, total) VALUES (1, 0);
        """;

    private readonly TestDatabase database = new(server.NewAddress());

    public async ValueTask InitializeAsync() => await database.MigrateAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_total_that_is_asked_again_and_again_is_counted_no_more()
    {
        using var node = new Node(database);
        (await node.CountsInAsync(5)).ShouldBe(2);
    }

    [Theory]
    [InlineData("INSERT INTO product_attributes (product_id, key, value) SELECT 1, 'color', 'white' WHERE false")]
    [InlineData("UPDATE products SET stock_quantity = 1")]
    [InlineData("UPDATE shops SET is_active = false")]
    [InlineData("DELETE FROM categories")]
    [InlineData("TRUNCATE products CASCADE")]
    public async Task Whatever_changes_the_catalogue_on_any_node_makes_it_count_again(string change)
    {
        using var node = new Node(database);
        using var other = new Node(database);
        await node.CountsInAsync(3);
        await other.CountsInAsync(3);

        await using var connection = await ConnectAsync();
        await RunAsync(connection, change);

        (await node.CountsInAsync(2)).ShouldBe(1);
        (await other.CountsInAsync(2)).ShouldBe(1);
    }

    [Fact]
    public async Task A_change_counts_from_its_commit_on()
    {
        using var node = new Node(database);
        await node.CountsInAsync(3);
        await using var connection = await ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        await RunAsync(connection, Change);
        (await node.CountsInAsync(1)).ShouldBe(0);

        await transaction.CommitAsync(Cancel);

        (await node.CountsInAsync(1)).ShouldBe(1);
    }

    [Fact]
    public async Task A_change_that_is_taken_back_never_was()
    {
        using var node = new Node(database);
        await node.CountsInAsync(3);
        await using var connection = await ConnectAsync();
        await using (var transaction = await connection.BeginTransactionAsync(Cancel))
        {
            await RunAsync(connection, Change);
            await transaction.RollbackAsync(Cancel);
        }

        (await node.CountsInAsync(1)).ShouldBe(0);
    }

    [Fact]
    public async Task A_total_that_only_one_transaction_sees_is_not_remembered()
    {
        using var node = new Node(database);
        await node.CountsInAsync(3);

        await using (var transaction = await node.Context.Database.BeginTransactionAsync(Cancel))
        {
            await node.Context.Database.ExecuteSqlRawAsync(Change, Cancel);
            (await node.CountsInAsync(3)).ShouldBe(3);
            await transaction.RollbackAsync(Cancel);
        }

        (await node.CountsInAsync(1)).ShouldBe(0);
    }

    [Fact]
    public async Task A_shop_that_is_renamed_while_its_products_are_counted_leaves_no_wrong_total()
    {
        await using var connection = await ConnectAsync();
        await RunAsync(connection, OneProduct);
        var rename = new BeforeTheVersion(() => RunAsync(connection, "UPDATE shops SET name = 'Warung', normalized_name = 'WARUNG'"));
        await using var context = database.Open(rename);
        using var totals = new KnownTotals();
        var projections = new Projections(ResponseMaps.Create());
        var reader = new ReadRepository(context, projections, new CompiledLookups(projections), totals);
        async Task<long?> TotalAsync() => (await reader.PageAsync<Product, ProductListItem>(OfToko(), Cancel)).Info.TotalItems;

        // The first question is only noted; the second reads the version, and right before that the shop loses its name.
        (await TotalAsync()).ShouldBe(1);
        await TotalAsync();

        rename.HasHappened.ShouldBeTrue();
        (await TotalAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Writers_do_not_wait_for_one_another()
    {
        await using var one = await ConnectAsync();
        await using var other = await ConnectAsync();
        await using var first = await one.BeginTransactionAsync(Cancel);
        await using var second = await other.BeginTransactionAsync(Cancel);

        await RunAsync(one, Change);
        await RunAsync(other, "SET LOCAL lock_timeout = '1s'; UPDATE shops SET is_active = true");
        await RunAsync(one, "UPDATE products SET stock_quantity = 1");
        await second.CommitAsync(Cancel);
        await first.CommitAsync(Cancel);
    }

    [Fact]
    public async Task A_new_writer_takes_over_what_dead_ones_have_counted()
    {
        await using var connection = await ConnectAsync();
        // Migrations write too, and the one who ran them is not dead.
        await RunAsync(
            connection,
            "TRUNCATE catalogue_versions; INSERT INTO catalogue_versions SELECT -n, n FROM generate_series(1, 100) n"
        );

        await RunAsync(connection, Change);

        await using var command = new NpgsqlCommand("SELECT count(*)::text || ' ' || sum(version) FROM catalogue_versions", connection);
        (await command.ExecuteScalarAsync(Cancel)).ShouldBe("1 5051");
    }

    private static ProductListSpec OfToko()
    {
        var parameters = new ListParameters([new("search", "toko"), new("searchBy", "shop.name")]);
        return new ProductListSpec(ProductListSpec.Newest.Bind<ProductListItem>(parameters).Value, Actor.Guest);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<NpgsqlConnection> ConnectAsync()
    {
        // Unpooled: a session of its own, which ends.
        var address = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false };
        var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync(Cancel);
        return connection;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    /// <summary>Something that happens once, right before the catalogue's version is read.</summary>
    private sealed class BeforeTheVersion(Func<Task> happening) : DbCommandInterceptor
    {
        public bool HasHappened { get; private set; }

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            if (!HasHappened && command.CommandText.Contains("catalogue_versions", StringComparison.Ordinal))
            {
                HasHappened = true;
                await happening();
            }

            return result;
        }
    }

    /// <summary>One of several programs on the same database.</summary>
    private sealed class Node(TestDatabase database) : IDisposable
    {
        private readonly KnownTotals totals = new();

        public ShopDbContext Context { get; } = database.Open();

        /// <summary>How often it counts when it is asked so many times.</summary>
        public async Task<int> CountsInAsync(int questions)
        {
            var counts = 0;
            for (var question = 0; question < questions; question++)
            {
                await totals.CountAsync(Context, Name, () => Task.FromResult((long)++counts), Cancel);
            }

            return counts;
        }

        public void Dispose()
        {
            totals.Dispose();
            Context.Dispose();
        }
    }
}
