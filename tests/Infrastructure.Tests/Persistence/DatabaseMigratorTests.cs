using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using ShopClean.Build.Database;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Tests.Persistence;

public sealed class DatabaseMigratorTests(TestServer server)
{
    [Fact]
    public async Task Several_nodes_may_start_at_once_on_a_database_that_is_not_there_yet()
    {
        await using var database = new TestDatabase(server.NewAddress());

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(database.MigrateAsync)));

        await using var context = database.Open();
        (await context.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        (await HangfireSchema.InstalledVersionAsync(context, TestContext.Current.CancellationToken)).ShouldBe(
            HangfireSchema.NewestVersion(context)
        );
    }

    [Fact]
    public async Task The_tables_of_hangfire_are_dropped_and_made_again()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = new TestDatabase(server.NewAddress());
        await database.MigrateAsync();
        await using var context = database.Open();

        await HangfireSchema.DropAsync(context, ct);
        (await HangfireSchema.InstalledVersionAsync(context, ct)).ShouldBe(0);
        // A start finds them missing, although no migration is pending.
        await database.MigrateAsync();

        (await HangfireSchema.InstalledVersionAsync(context, ct)).ShouldBe(HangfireSchema.NewestVersion(context));
    }

    [Fact]
    public async Task The_very_first_start_leaves_no_failure_in_the_log()
    {
        var log = new ConcurrentQueue<string>();
        await using var database = new TestDatabase(server.NewAddress());
        var options = new DbContextOptionsBuilder<PostgreSqlShopDbContext>();
        options.UseShopPostgreSql(database.ConnectionString, new DatabaseOptions()).LogTo(log.Enqueue, LogLevel.Warning);
        await using var context = new PostgreSqlShopDbContext(options.Options);

        await new DatabaseMigrator(context, TimeProvider.System, NullLogger<DatabaseMigrator>.Instance).MigrateAsync(
            TestContext.Current.CancellationToken
        );

        log.ShouldBeEmpty();
        (await context.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default, 1)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent, 2)]
    public async Task The_printed_script_makes_the_database_too(MigrationsSqlGenerationOptions options, int times)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = new TestDatabase(server.NewAddress());
        await using var context = database.Open();
        await context.GetService<IRelationalDatabaseCreator>().CreateAsync(ct);
        var script = context.GetService<IMigrator>().GenerateScript(options: options);
        var hangfire = HangfireSchema.Script(context);

        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(ct);
        for (var run = 0; run < times; run++)
        {
            await using var command = new NpgsqlCommand(script + hangfire, connection);
            await command.ExecuteNonQueryAsync(ct);
        }

        (await context.Database.GetPendingMigrationsAsync(ct)).ShouldBeEmpty();
        (await HangfireSchema.InstalledVersionAsync(context, ct)).ShouldBe(HangfireSchema.NewestVersion(context));
    }

    [Fact]
    public void SQL_Server_has_a_script_for_the_tables_of_hangfire_too()
    {
        using var context = Designs.Open(DatabaseProvider.SqlServer);

        HangfireSchema.Script(context).ShouldContain("CREATE TABLE [hangfire].[Job]");
        HangfireSchema.NewestVersion(context).ShouldBe(9);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_waited_for_and_then_reported()
    {
        await using var context = new TestDatabase("Host=127.0.0.1;Port=1;Username=x;Database=y").Open();
        var migrator = new DatabaseMigrator(context, TimeProvider.System, NullLogger<DatabaseMigrator>.Instance)
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(1_500),
        };

        var start = TimeProvider.System.GetTimestamp();
        await Should.ThrowAsync<TimeoutException>(() => migrator.MigrateAsync(TestContext.Current.CancellationToken));

        TimeProvider.System.GetElapsedTime(start).ShouldBeInRange(TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_database_that_refuses_is_reported_at_once()
    {
        var address = new NpgsqlConnectionStringBuilder(server.NewAddress()) { Username = "nobody", Password = "wrong" };
        await using var context = new TestDatabase(address.ConnectionString).Open();
        var migrator = new DatabaseMigrator(context, TimeProvider.System, NullLogger<DatabaseMigrator>.Instance);

        var failure = await Should.ThrowAsync<PostgresException>(() => migrator.MigrateAsync(TestContext.Current.CancellationToken));

        failure.SqlState.ShouldStartWith("28");
    }
}
