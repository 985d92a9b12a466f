using System.Globalization;

namespace ShopClean.Build.Benchmark.Measuring;

/// <summary>Prints the results as a table in Markdown, a row as soon as it is known.</summary>
internal static class Table
{
    public static void PrintHead(BenchmarkOptions options) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""

                {options.Rows:N0} products, {BenchmarkOptions.Connections} connections, {Environment.ProcessorCount} cores shared by client, servers and database; the median of {options.Rounds} rounds of {options.Round.TotalSeconds} s

                | requests per second | shop | bare | ratio | aim |
                |---|---:|---:|---:|---:|
                """
            )
        );

    public static void Print(Scenario scenario, Speeds speeds) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {scenario.Name} | {speeds.App:N0} | {speeds.Bare:N0} | {speeds.Ratio:N2} | {scenario.Target} |"
            )
        );
}
