#!/usr/bin/env dotnet
// The measurement behind docs/adr/0003-outbox-and-jobs.md: how many transactions a second enqueue one background job each,
// when 16 writers keep their transactions open for 5 ms (the rest of a use case: its own statements, a commit elsewhere).
//   dotnet build/outbox-benchmark.cs "Host=127.0.0.1;Username=shop;Database=scratch" [seconds] [held ms]
// The database is written to (tables bench_outbox and bench_qrtz_*, dropped at the end): name a scratch one.
#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false
#:property NoWarn=$(NoWarn);CS1591;MA0047
#:package Npgsql.EntityFrameworkCore.PostgreSQL
#:package Quartz
using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Quartz;

const int Writers = 16;
const string TablePrefix = "bench_qrtz_";
var length = TimeSpan.FromSeconds(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10);
var held = TimeSpan.FromMilliseconds(args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 5);
var connectionString = new NpgsqlConnectionStringBuilder(args[0]) { MaxPoolSize = 64 }.ConnectionString;
await using var database = NpgsqlDataSource.Create(connectionString);

await Execute("create table bench_outbox (id bigint generated always as identity primary key, payload text not null)");
var scheduler = await QuartzSchedulerBuilder
    .Create(quartz =>
    {
        quartz.ConfigureScheduler(options => options.InstanceId = "bench");
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(NpgsqlFactory.Instance, connectionString);
            store.ConfigureStore(options =>
            {
                options.AcceptEnlistedTransactions = true;
                options.TablePrefix = TablePrefix;
            });
            store.ProvisionSchema();
            store.UseClustering();
        });
    })
    .BuildScheduler();

// Jobs are stored and not run in either case, so that only the writers are compared.
await scheduler.Standby();
try
{
    Console.WriteLine($"{Environment.ProcessorCount} cores, {Writers} writers, transactions held open for {held.TotalMilliseconds} ms");
    await Measure("nothing to enqueue (the ceiling)", EnqueueNothing);
    await Measure("outbox row", InsertRow);
    await Measure("Quartz job, EnlistTransaction", ScheduleJob);
    await Measure("outbox row, again", InsertRow);
    await Measure("Quartz job, again", ScheduleJob);
    Console.WriteLine($"{await Count("bench_outbox")} rows and {await Count(TablePrefix + "triggers")} triggers are stored");
}
finally
{
    await scheduler.Shutdown();
    await DropTables();
}

async Task Measure(string name, Func<NpgsqlTransaction, string, Task> enqueue)
{
    await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Write(TimeSpan.FromSeconds(1), enqueue)));
    var clock = Stopwatch.StartNew();
    var done = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Write(length, enqueue)));
    Console.WriteLine($"{name, -40} {done.Sum() / clock.Elapsed.TotalSeconds, 8:0} transactions/s");
}

async Task<int> Write(TimeSpan time, Func<NpgsqlTransaction, string, Task> enqueue)
{
    var clock = Stopwatch.StartNew();
    var done = 0;
    for (; clock.Elapsed < time; done++)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await enqueue(transaction, Guid.NewGuid().ToString("N"));
    }

    return done;
}

async Task EnqueueNothing(NpgsqlTransaction transaction, string name)
{
    await using var command = new NpgsqlCommand("select 1", transaction.Connection, transaction);
    await command.ExecuteScalarAsync();
    await HoldAndCommit(transaction);
}

async Task InsertRow(NpgsqlTransaction transaction, string name)
{
    await using var command = new NpgsqlCommand("insert into bench_outbox (payload) values ($1)", transaction.Connection, transaction);
    command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
    await command.ExecuteNonQueryAsync();
    await HoldAndCommit(transaction);
}

async Task ScheduleJob(NpgsqlTransaction transaction, string name)
{
    using var enlisted = scheduler.EnlistTransaction(transaction);
    var job = JobBuilder.Create<DeliverOne>().WithIdentity(name).UsingJobData("payload", name).Build();
    await scheduler.ScheduleJob(job, TriggerBuilder.Create().WithIdentity(name).StartNow().Build());
    await HoldAndCommit(transaction);
}

async Task HoldAndCommit(NpgsqlTransaction transaction)
{
    await Task.Delay(held);
    await transaction.CommitAsync();
}

async Task<object?> Count(string table)
{
    await using var command = database.CreateCommand($"select count(*) from {table}");
    return await command.ExecuteScalarAsync();
}

async Task Execute(string sql)
{
    await using var command = database.CreateCommand(sql);
    await command.ExecuteNonQueryAsync();
}

// The names come from the catalogue: which tables the store makes is Quartz's business.
Task DropTables() =>
    Execute(
        $"""
        do $$ declare name text; begin
          for name in select tablename from pg_tables where schemaname = current_schema() and starts_with(tablename, '{TablePrefix}') loop
            execute format('drop table %I cascade', name);
          end loop;
          drop table if exists bench_outbox;
        end $$
        """
    );

internal sealed class DeliverOne : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => default;
}
