using ShopClean.Build.Benchmark.Data;
using ShopClean.Build.Benchmark.Measuring;
using ShopClean.EmbeddedPostgres;

namespace ShopClean.Build.Benchmark;

/// <summary>The whole run: database, both servers, the rounds, the table.</summary>
internal static class Comparison
{
    private const int Different = 1;

    public static async Task<int> RunAsync(BenchmarkOptions options, CancellationToken ct)
    {
        await using var postgres = await PostgresServer.StartAsync(
            new PostgresOptions { Directory = Path.Combine(Place.Data, "postgres"), Database = $"products_{options.Rows}" },
            Console.Error.WriteLine,
            ct
        );
        await Catalogue.PrepareAsync(postgres.ConnectionString, options.Rows, ct);

        await using var app = ServerProcess.OfApp(postgres.ConnectionString);
        await using var bare = ServerProcess.OfBare(postgres.ConnectionString);
        await Task.WhenAll(app.ReadyAsync(ct), bare.ReadyAsync(ct));

        var scenarios = await Scenarios.CreateAsync(app.Client, options, ct);
        Table.PrintHead(options);
        foreach (
            var scenario in scenarios.Where(one =>
                options.Only is null || one.Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            if (await Sameness.FaultOfAsync(scenario, app.Client, bare.Client, ct) is { } fault)
            {
                await Console.Error.WriteLineAsync($"{scenario.Name}: {fault}");
                return Different;
            }

            Table.Print(scenario, await Rounds.MeasureAsync(scenario, app.Client, bare.Client, options, ct));
        }

        if (options.Only is null || Uploads.Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))
        {
            await Uploads.RunAsync(app.Client, options, ct);
        }

        return 0;
    }
}
