#!/usr/bin/env dotnet
// The measurement behind docs/adr/0024-jobs-in-hangfire.md: how many commits a second enqueue one message each, by 16 writers, while its job is created and run
// beside them; and how long a message takes from its commit to the start of its delivery.
//   dotnet build/outbox-benchmark.cs [seconds] ["Host=127.0.0.1;Username=shop;Database=scratch"]
// Without an address it starts a private PostgreSQL under .data/outbox-benchmark. The database is migrated and written to: name a scratch one.
#:property PublishAot=false
// A program of one file: its types have no documents (CS1591) and no namespace (MA0047), and a console has no context to go back to (CA2007).
#:property NoWarn=$(NoWarn);CS1591;MA0047;CA2007
#:project ../src/Infrastructure/Infrastructure.csproj
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using ShopClean.Application.Notifications;
using ShopClean.EmbeddedPostgres;
using ShopClean.Infrastructure.Jobs;
using ShopClean.Infrastructure.Persistence;

const int Writers = 16;
var length = TimeSpan.FromSeconds(args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10);
await using var server =
    args.Length > 1
        ? null
        : await PostgresServer.StartAsync(
            new PostgresOptions { Directory = Path.GetFullPath(".data/outbox-benchmark") },
            Console.WriteLine,
            CancellationToken.None
        );
var connectionString = new NpgsqlConnectionStringBuilder(args.Length > 1 ? args[1] : server!.ConnectionString)
{
    MaxPoolSize = 64,
}.ConnectionString;

using var idle = Node();
await PrepareAsync(idle.Services);
using (var working = Node())
{
    Console.WriteLine($"{Environment.ProcessorCount} cores, {Writers} writers, {length.TotalSeconds} s a line");
    await working.StartAsync();
    await LatencyAsync(working.Services, "with empty tables");
    await working.StopAsync();
}

for (var round = 1; round <= 3; round++)
{
    var alone = await MeasureAsync(idle.Services, "row alone, nobody gives it a job");
    using var working = Node();
    await working.StartAsync();
    var beside = await MeasureAsync(working.Services, "row, with relay and workers at work");
    await working.StopAsync();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"ratio", -40} {beside / alone, 8:0.00}"));
}

return;

IHost Node()
{
    var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
    builder.Logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole();
    builder
        .Services.AddShopDbContext(new DatabaseOptions(), connectionString)
        .AddOutbox(DatabaseProvider.PostgreSql, connectionString)
        .AddOutboxHandler<Probe, ProbeHandler>();
    builder.Services.AddScoped<DatabaseMigrator>();
    return builder.Build();
}

async Task PrepareAsync(IServiceProvider services)
{
    await using var scope = services.CreateAsyncScope();
    await scope.ServiceProvider.GetRequiredService<DatabaseMigrator>().MigrateAsync();
    await scope
        .ServiceProvider.GetRequiredService<ShopDbContext>()
        .Database.ExecuteSqlRawAsync("TRUNCATE outbox_messages, hangfire.job, hangfire.jobqueue, hangfire.counter CASCADE");
}

async Task<double> MeasureAsync(IServiceProvider services, string name)
{
    await PrepareAsync(services);
    await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => WriteAsync(services, TimeSpan.FromSeconds(1))));
    var clock = Stopwatch.StartNew();
    var done = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => WriteAsync(services, length)));
    var perSecond = done.Sum() / clock.Elapsed.TotalSeconds;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name, -40} {perSecond, 8:0} commits/s"));
    return perSecond;
}

async Task<int> WriteAsync(IServiceProvider services, TimeSpan time)
{
    var clock = Stopwatch.StartNew();
    var done = 0;
    for (; clock.Elapsed < time; done++)
    {
        await EnqueueAsync(services);
    }

    return done;
}

async Task EnqueueAsync(IServiceProvider services)
{
    await using var scope = services.CreateAsyncScope();
    scope.ServiceProvider.GetRequiredService<IOutbox>().Enqueue(new Probe(Stopwatch.GetTimestamp()), "probe@example.com");
    await scope.ServiceProvider.GetRequiredService<ShopDbContext>().SaveChangesAsync();
}

// Some commits a second, as of people who register: what is measured is the way of one message, not a queue.
async Task LatencyAsync(IServiceProvider services, string name)
{
    await EnqueueAsync(services);
    await Task.Delay(2000);
    ProbeHandler.Waited.Clear();
    using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
    for (var number = 0; number < 400; number++)
    {
        await timer.WaitForNextTickAsync();
        await EnqueueAsync(services);
    }

    await Task.Delay(2000);
    var waited = ProbeHandler.Waited.Order().ToList();
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"commit to start, {name}: {waited.Count} messages, p50 {waited[waited.Count / 2].TotalMilliseconds:0} ms, p99 {waited[waited.Count * 99 / 100].TotalMilliseconds:0} ms"
        )
    );
}

internal sealed record Probe(long At) : IOutboxContent
{
    public static string Type => "probe";

    public static string Title => "Probe";

    long? IOutboxContent.UserId => null;
}

internal sealed class ProbeHandler : IOutboxHandler<Probe>
{
    public static readonly ConcurrentBag<TimeSpan> Waited = [];

    public Task DeliverAsync(Probe content, string recipient, CancellationToken ct)
    {
        Waited.Add(Stopwatch.GetElapsedTime(content.At));
        return Task.CompletedTask;
    }
}
