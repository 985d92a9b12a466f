using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using ShopClean.Build.Benchmark.Data;

namespace ShopClean.Build.Benchmark.Measuring;

/// <summary>
/// How many pictures of 2 MB the shop takes in a second, and what that does to those who only read: with ever more uploads at once, beside a steady
/// number of readers. The bare server has nothing to compare with.
/// </summary>
internal static class Uploads
{
    /// <summary>The name of the rows, for <c>--only</c>.</summary>
    public const string Name = "upload of a 2 MB JPEG";

    private const int Readers = 4;

    // With the readers no more than the client has connections: beyond that the readers would wait for one of those.
    private static readonly int[] AtOnce = [0, 1, 2, 4, 8, BenchmarkOptions.Connections - Readers];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    /// <summary>Measures and prints.</summary>
    public static async Task RunAsync(HttpClient app, BenchmarkOptions options, CancellationToken ct)
    {
        var picture = LargePicture.Make();
        var tokens = new List<string>();
        for (var person = 0; person < AtOnce[^1]; person++)
        {
            tokens.Add(await TokenAsync(app, person, ct));
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\n| {Name} ({picture.Length / 1048576.0:N1} MB): uploads at once | uploads per second | reads per second beside them ({Readers} readers) |\n|---:|---:|---:|"
            )
        );
        await MeasureAsync(app, picture, [tokens[0]], options, WarmUp, ct);
        foreach (var count in AtOnce)
        {
            var (uploads, reads) = await MeasureAsync(app, picture, tokens[..count], options, options.Round * options.Rounds, ct);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count} | {uploads:N1} | {reads:N0} |"));
        }
    }

    private static async Task<(double Uploads, double Reads)> MeasureAsync(
        HttpClient app,
        byte[] picture,
        IReadOnlyList<string> tokens,
        BenchmarkOptions options,
        TimeSpan length,
        CancellationToken ct
    )
    {
        var clock = Stopwatch.StartNew();
        long asked = 0;
        var readers = Enumerable
            .Range(0, Readers)
            .Select(_ =>
                CountAsync(() => Get(Words.VisibleProduct(Interlocked.Increment(ref asked), options.Rows)), app, clock, length, ct)
            );
        var uploaders = tokens.Select(token => CountAsync(() => Post(picture, token), app, clock, length, ct));
        var counts = await Task.WhenAll(Task.WhenAll(uploaders), Task.WhenAll(readers));
        return (counts[0].Sum() / clock.Elapsed.TotalSeconds, counts[1].Sum() / clock.Elapsed.TotalSeconds);
    }

    private static Task<int> CountAsync(
        Func<HttpRequestMessage> next,
        HttpClient app,
        Stopwatch clock,
        TimeSpan length,
        CancellationToken ct
    ) =>
        Task.Run(
            async () =>
            {
                var count = 0;
                for (; clock.Elapsed < length; count++)
                {
                    using var request = next();
                    using var answer = await app.SendAsync(request, ct);
                    answer.EnsureSuccessStatusCode();
                }

                return count;
            },
            ct
        );

    private static HttpRequestMessage Get(long product) =>
        new(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"api/v1/products/{product}"));

    private static HttpRequestMessage Post(byte[] picture, string token) =>
        new(HttpMethod.Post, "api/v1/auth/avatar")
        {
            Content = new MultipartFormDataContent { { new ByteArrayContent(picture), "image", "picture.jpg" } },
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        };

    private static async Task<string> TokenAsync(HttpClient app, int person, CancellationToken ct)
    {
        using var answer = await app.PostAsJsonAsync("api/v1/auth/login", People.Login(person), ct);
        var data = (await answer.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("data");
        return data.GetProperty("accessToken").GetString()!;
    }
}
