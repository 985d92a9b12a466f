using Microsoft.EntityFrameworkCore;
using Npgsql;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Totals;

namespace ShopClean.Infrastructure.Tests.Persistence;

public sealed class KnownTotalsTests(TestServer server) : IAsyncLifetime
{
    private const string Name = "every category";
    private const string Change = "UPDATE categories SET sort_order = 1";
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
        await RunAsync(connection, "INSERT INTO catalogue_versions SELECT -n, n FROM generate_series(1, 100) n");

        await RunAsync(connection, Change);

        await using var command = new NpgsqlCommand("SELECT count(*)::text || ' ' || sum(version) FROM catalogue_versions", connection);
        (await command.ExecuteScalarAsync(Cancel)).ShouldBe("1 5051");
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
