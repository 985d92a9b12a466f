using System.Diagnostics;

namespace ShopClean.Build.Benchmark.Measuring;

/// <summary>Requests per second of both servers, and their ratio.</summary>
/// <param name="App">Those of the shop.</param>
/// <param name="Bare">Those of the bare server.</param>
/// <param name="Ratio">The median of the rounds' ratios: what slows the machine for a while slows both.</param>
internal sealed record Speeds(double App, double Bare, double Ratio);

/// <summary>Measures a scenario on both servers in turns.</summary>
internal static class Rounds
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static long asked;

    public static async Task<Speeds> MeasureAsync(
        Scenario scenario,
        HttpClient app,
        HttpClient bare,
        BenchmarkOptions options,
        CancellationToken ct
    )
    {
        await RateAsync(app, scenario.App, WarmUp, ct);
        await RateAsync(bare, scenario.Bare, WarmUp, ct);
        var rates = new List<(double App, double Bare)>();
        for (var round = 0; round < options.Rounds; round++)
        {
            var ofApp = await RateAsync(app, scenario.App, options.Round, ct);
            rates.Add((ofApp, await RateAsync(bare, scenario.Bare, options.Round, ct)));
        }

        return new Speeds(
            Median(rates.Select(rate => rate.App)),
            Median(rates.Select(rate => rate.Bare)),
            Median(rates.Select(rate => rate.App / rate.Bare))
        );
    }

    private static async Task<double> RateAsync(
        HttpClient client,
        Func<long, HttpRequestMessage> next,
        TimeSpan length,
        CancellationToken ct
    )
    {
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(
            Enumerable.Range(0, BenchmarkOptions.Connections).Select(_ => Task.Run(() => AskAsync(client, next, clock, length, ct), ct))
        );
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    private static async Task<int> AskAsync(
        HttpClient client,
        Func<long, HttpRequestMessage> next,
        Stopwatch clock,
        TimeSpan length,
        CancellationToken ct
    )
    {
        var count = 0;
        for (; clock.Elapsed < length; count++)
        {
            using var request = next(Interlocked.Increment(ref asked));
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, ct);
            if (!answer.IsSuccessStatusCode)
            {
                throw new HttpRequestException(
                    $"{request.RequestUri}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(ct)}"
                );
            }
        }

        return count;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
