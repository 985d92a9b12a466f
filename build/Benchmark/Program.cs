using System.CommandLine;
using ShopClean.Build.Benchmark;
using ShopClean.Build.Benchmark.Bare;

var rows = new Option<int>("--rows") { Description = "Products in the catalogue.", DefaultValueFactory = _ => 100_000 };
var seconds = new Option<double>("--seconds") { Description = "Length of a round.", DefaultValueFactory = _ => 2 };
var rounds = new Option<int>("--rounds") { Description = "Rounds for each server; the median counts.", DefaultValueFactory = _ => 5 };
var only = new Option<string?>("--only") { Description = "Measures only the rows whose name contains this." };

var root = new RootCommand("Measures the shop beside bare endpoints with hand-written SQL over the same database.")
{
    rows,
    seconds,
    rounds,
    only,
};
root.SetAction(
    (parsed, ct) =>
        Comparison.RunAsync(
            new BenchmarkOptions(
                parsed.GetValue(rows),
                TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                parsed.GetValue(rounds),
                parsed.GetValue(only)
            ),
            ct
        )
);

// The benchmark starts itself once more as the bare server, so that both servers are processes of their own.
var bare = new Command("bare", "Runs the bare endpoints alone; the settings come from the environment.") { Hidden = true };
bare.SetAction((_, ct) => BareServer.RunAsync(ct));
root.Add(bare);
return await root.Parse(args).InvokeAsync();
