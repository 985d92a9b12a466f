#!/usr/bin/env dotnet
#:property PublishAot=false

// Guesses passwords from many addresses at a running server, and measures what the others notice: readers, and the account's owner.
// The owner logs in every two seconds, which the limit of 20 logins in 15 minutes allows once: run it again on a fresh server.
// The server has to believe this machine's X-Forwarded-For:
//   Proxies__Known=127.0.0.1,::1 dotnet run --project src/WebApi --configuration Release
//   dotnet build/login-flood.cs [address] [user] [password] [wrong logins a second] [seconds] [addresses] [names]
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;

var address = args.ElementAtOrDefault(0) ?? "http://localhost:3000";
var user = args.ElementAtOrDefault(1) ?? "admin";
var password = args.ElementAtOrDefault(2) ?? "admin123!";
var perSecond = int.Parse(args.ElementAtOrDefault(3) ?? "200", CultureInfo.InvariantCulture);
var seconds = int.Parse(args.ElementAtOrDefault(4) ?? "30", CultureInfo.InvariantCulture);
var addresses = int.Parse(args.ElementAtOrDefault(5) ?? "1000", CultureInfo.InvariantCulture);
var names = int.Parse(args.ElementAtOrDefault(6) ?? "1", CultureInfo.InvariantCulture);
const int readsPerSecond = 50;

using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 512 }) { BaseAddress = new Uri(address) };

// Warm, and known at home.
await LogInAsync(user, password, "203.0.113.1");
await ReadsAsync(TimeSpan.FromSeconds(3));

var idle = await ReadsAsync(TimeSpan.FromSeconds(15));
Console.WriteLine($"reads, idle     {Percentiles(idle)}");

var length = TimeSpan.FromSeconds(seconds);
var statuses = new ConcurrentDictionary<HttpStatusCode, int>();
var flood = AtPaceAsync(
    perSecond,
    length,
    async number =>
    {
        var (status, _) = await LogInAsync(
            number % names == 0 ? user : $"somebody{number % names}",
            $"Wrong{number}!x",
            $"198.{18 + number % addresses / 65536}.{number % addresses / 256 % 256}.{number % addresses % 256}"
        );
        statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
    }
);
var home = AtPaceAsync(0.5, length, _ => TimedLoginAsync("203.0.113.1"));
var somewhereNew = Task.Run(async () =>
{
    await Task.Delay(TimeSpan.FromSeconds(5));
    return await TimedLoginAsync("203.0.113.77");
});
var flooded = await ReadsAsync(length);
await flood;
var logins = await Task.WhenAll(await home);
Console.WriteLine($"reads, flooded  {Percentiles(flooded)}");
Console.WriteLine($"wrong logins    {string.Join(", ", statuses.OrderBy(one => one.Key).Select(one => $"{(int)one.Key}: {one.Value}"))}");
Console.WriteLine($"owner at home   {logins.Length} logins, {Percentiles([.. logins.Select(login => login.TotalMilliseconds)])}");
Console.WriteLine($"owner elsewhere in after {(await somewhereNew).TotalSeconds:0.0} s");
return;

// As a client does that honours Retry-After.
async Task<TimeSpan> TimedLoginAsync(string from)
{
    var clock = Stopwatch.StartNew();
    while (true)
    {
        var (status, wait) = await LogInAsync(user, password, from);
        if (status == HttpStatusCode.OK)
        {
            return clock.Elapsed;
        }

        await Task.Delay(wait ?? TimeSpan.FromSeconds(1));
    }
}

async Task<(HttpStatusCode Status, TimeSpan? Wait)> LogInAsync(string identifier, string secret, string from)
{
    using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/auth/login")
    {
        Content = JsonContent.Create(new { identifier, password = secret }),
    };
    request.Headers.Add("X-Forwarded-For", from);
    using var response = await http.SendAsync(request);
    return (response.StatusCode, response.Headers.RetryAfter?.Delta);
}

async Task<double[]> ReadsAsync(TimeSpan length)
{
    var reads = await AtPaceAsync(
        readsPerSecond,
        length,
        async number =>
        {
            var clock = Stopwatch.GetTimestamp();
            using var request = new HttpRequestMessage(HttpMethod.Get, "api/v1/products?limit=20");
            request.Headers.Add("X-Forwarded-For", $"192.0.2.{number % 200}");
            using var response = await http.SendAsync(request);
            response.EnsureSuccessStatusCode();
            await response.Content.ReadAsByteArrayAsync();
            return Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
        }
    );
    return await Task.WhenAll(reads);
}

// Begins each at its time, however slow the others are: a client that waits for answers would hide that they are slow.
static async Task<List<TTask>> AtPaceAsync<TTask>(double perSecond, TimeSpan length, Func<int, TTask> begin)
    where TTask : Task
{
    var tasks = new List<TTask>();
    var clock = Stopwatch.StartNew();
    for (var number = 0; number < perSecond * length.TotalSeconds; number++)
    {
        var due = TimeSpan.FromSeconds(number / perSecond) - clock.Elapsed;
        if (due > TimeSpan.Zero)
        {
            await Task.Delay(due);
        }

        tasks.Add(begin(number));
    }

    await Task.WhenAll(tasks);
    return tasks;
}

static string Percentiles(double[] times)
{
    Array.Sort(times);
    double At(double part) => times[Math.Min(times.Length - 1, (int)(times.Length * part))];
    return string.Create(
        CultureInfo.InvariantCulture,
        $"p50 {At(0.5):0.0} ms, p95 {At(0.95):0.0} ms, p99 {At(0.99):0.0} ms, most {times[^1]:0.0} ms"
    );
}
