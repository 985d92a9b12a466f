#!/usr/bin/env dotnet
#:property PublishAot=false

// Compares how long answers take that must not tell who has an account: for addresses that somebody has and for such that nobody has, in turns.
// The server must have the seeded people, believe this machine's X-Forwarded-For, and should be a fresh one:
//   Proxies__Known=127.0.0.1,::1 dotnet run --project src/WebApi --configuration Release
//   dotnet build/answer-times.cs [address] [rounds]
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

var address = args.ElementAtOrDefault(0) ?? "http://localhost:3000";
var rounds = int.Parse(args.ElementAtOrDefault(1) ?? "6", CultureInfo.InvariantCulture);
using var http = new HttpClient { BaseAddress = new Uri(address) };
var asked = 0;

var known = await EmailsAsync();
var unknown = known.Select(email => $"x{email}").ToArray();
Console.WriteLine($"{known.Length * rounds} answers each; median, and the middle half of them, in ms");
await CompareAsync("login, wrong password", "api/v1/auth/login", email => new { identifier = email, password = "WrongPass123!" });
await CompareAsync("forgot-password", "api/v1/auth/forgot-password", email => new { email });
await CompareAsync("resend-verification", "api/v1/auth/resend-verification", email => new { email });
return;

async Task CompareAsync(string name, string path, Func<string, object> body)
{
    await TimeAsync(path, body("nobody@example.com"));
    var (ofKnown, ofUnknown) = (new List<double>(), new List<double>());
    for (var round = 0; round < rounds; round++)
    {
        for (var number = 0; number < known.Length; number++)
        {
            ofKnown.Add(await TimeAsync(path, body(known[number])));
            ofUnknown.Add(await TimeAsync(path, body(unknown[number])));
        }
    }

    Console.WriteLine($"{name, -24} known {Spread(ofKnown)}   unknown {Spread(ofUnknown)}");
}

async Task<double> TimeAsync(string path, object body)
{
    using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
    // Each from somewhere else, so that no limit ends the comparison.
    request.Headers.Add("X-Forwarded-For", $"198.18.{asked / 250}.{asked++ % 250}");
    var clock = Stopwatch.GetTimestamp();
    using var response = await http.SendAsync(request);
    await response.Content.ReadAsByteArrayAsync();
    var time = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
    return response.StatusCode is System.Net.HttpStatusCode.TooManyRequests
        ? throw new InvalidOperationException($"{path} was limited: begin on a fresh server, with fewer rounds.")
        : time;
}

async Task<string[]> EmailsAsync()
{
    using var login = await http.PostAsJsonAsync("api/v1/auth/login", new { identifier = "admin", password = "admin123!" });
    var token = (await login.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data").GetProperty("accessToken").GetString();
    using var request = new HttpRequestMessage(HttpMethod.Get, "api/v1/users?limit=20&role[ne]=admin&fields=email");
    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
    using var users = await http.SendAsync(request);
    var page = (await users.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
    return [.. page.EnumerateArray().Select(user => user.GetProperty("email").GetString()!)];
}

static string Spread(List<double> times)
{
    times.Sort();
    return string.Create(
        CultureInfo.InvariantCulture,
        $"{times[times.Count / 2]:0.0} ({times[times.Count / 4]:0.0} to {times[times.Count * 3 / 4]:0.0})"
    );
}
