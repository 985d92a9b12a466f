#!/usr/bin/env dotnet
// What registrations are worth when nodes die: people register at two nodes while one of them, or one and the database, is killed (SIGKILL) at random moments
// and started again. In the end every registration that was answered with 201 must have its verification mail.
//   dotnet build/crash-test.cs [kills] [database: kill PostgreSQL too] [two: two nodes, of which one is killed]
// Build src/WebApi first (Release). It works in a directory of its own below the system's temporary one, and takes about 10 s a kill.
#:property PublishAot=false
// A program of one file: its types have no documents (CS1591) and no namespace (MA0047), and a console has no context to go back to (CA2007).
#:property NoWarn=$(NoWarn);CS1591;MA0047;CA2007
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

const int Clients = 8;
var kills = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100;
var killsDatabase = args.Contains("database", StringComparer.Ordinal);
var hasTwo = args.Contains("two", StringComparer.Ordinal);
var directory = Directory.CreateTempSubdirectory("shopclean-crash-test-").FullName;
var program = Path.GetFullPath("src/WebApi/bin/Release/net10.0/ShopClean.WebApi.dll");
var random = new Random(4711);
using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
var registered = new ConcurrentDictionary<string, DateTimeOffset>(StringComparer.Ordinal);
var number = 0;
var isOver = false;

var first = await StartAsync(3201);
var second = hasTwo ? await StartAsync(3202) : null;
var clients = Enumerable.Range(0, Clients).Select(client => RegisterAsync(hasTwo && client % 2 == 1 ? 3202 : 3201)).ToList();
var clock = Stopwatch.StartNew();
for (var kill = 1; kill <= kills; kill++)
{
    await Task.Delay(random.Next(200, 3000));
    first.Kill();
    await first.WaitForExitAsync();
    if (killsDatabase)
    {
        KillDatabase();
    }

    first = await StartAsync(3201);
    if (kill % 10 == 0)
    {
        Console.WriteLine($"{kill} kills in {clock.Elapsed.TotalSeconds:0} s, {registered.Count} registrations");
    }
}

isOver = true;
await Task.WhenAll(clients);
var waiting = Stopwatch.StartNew();
while (Missing(Mails()).Count > 0 && waiting.Elapsed < TimeSpan.FromMinutes(3))
{
    await Task.Delay(500);
}

var mails = Mails();
var waits = registered.Where(one => mails.ContainsKey(one.Key)).Select(one => mails[one.Key].First - one.Value).Order().ToList();
Console.WriteLine(
    string.Create(
        CultureInfo.InvariantCulture,
        $"{kills} kills{(killsDatabase ? " with the database" : "")}{(hasTwo ? ", two nodes" : "")}: {registered.Count} registrations, {Missing(mails).Count} without a mail, {mails.Count(mail => mail.Value.Count > 1)} with two; mail after p50 {waits[waits.Count / 2].TotalSeconds:0.0} s, at most {waits[^1].TotalSeconds:0.0} s; the last one {waiting.Elapsed.TotalSeconds:0.0} s after the last kill's restart"
    )
);
first.Kill();
second?.Kill();
KillDatabase();
Directory.Delete(directory, recursive: true);
return Missing(mails).Count == 0 ? 0 : 1;

async Task<Process> StartAsync(int port)
{
    var start = new ProcessStartInfo("dotnet", [program, "--urls", $"http://127.0.0.1:{port}"])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
    };
    start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
    start.Environment["Data__Directory"] = directory;
    start.Environment["Seed__OnStart"] = "false";
    start.Environment["RateLimiting__Enabled"] = "false";
    start.Environment["Passwords__Iterations"] = "10000";
    start.Environment["Logging__LogLevel__Default"] = "Error";
    var process = Process.Start(start)!;
    process.BeginOutputReadLine();
    while (true)
    {
        try
        {
            using var ready = await http.GetAsync($"http://127.0.0.1:{port}/health/ready");
            if (ready.IsSuccessStatusCode)
            {
                return process;
            }
        }
        catch (HttpRequestException)
        {
            // It does not listen yet.
        }

        await Task.Delay(50);
    }
}

async Task RegisterAsync(int port)
{
    while (!isOver)
    {
        var email = $"user{Interlocked.Increment(ref number)}@example.com";
        var name = email.Split('@')[0];
        try
        {
            using var answer = await http.PostAsJsonAsync(
                $"http://127.0.0.1:{port}/api/v1/auth/register",
                new
                {
                    username = name,
                    email,
                    password = "SecurePass123!",
                    confirmPassword = "SecurePass123!",
                }
            );
            if (answer.StatusCode == System.Net.HttpStatusCode.Created)
            {
                registered[email] = TimeProvider.System.GetUtcNow();
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or IOException)
        {
            // Killed before it answered: nothing was promised.
            await Task.Delay(20);
        }
    }
}

void KillDatabase()
{
    var pid = Directory.EnumerateFiles(directory, "postmaster.pid", SearchOption.AllDirectories).Single();
    try
    {
        using var postmaster = Process.GetProcessById(int.Parse(File.ReadLines(pid).First(), CultureInfo.InvariantCulture));
        postmaster.Kill();
    }
    catch (ArgumentException)
    {
        // It is gone already.
    }
}

List<string> Missing(Dictionary<string, (int Count, DateTimeOffset First)> mails) =>
    [.. registered.Keys.Where(email => !mails.ContainsKey(email))];

Dictionary<string, (int Count, DateTimeOffset First)> Mails()
{
    var found = new Dictionary<string, (int Count, DateTimeOffset First)>(StringComparer.Ordinal);
    foreach (var file in Directory.EnumerateFiles(Path.Combine(directory, "mail"), "*.eml"))
    {
        var to = File.ReadLines(file).First(line => line.StartsWith("To:", StringComparison.Ordinal))[3..].Trim(' ', '<', '>');
        var at = new DateTimeOffset(File.GetLastWriteTimeUtc(file), TimeSpan.Zero);
        found[to] = found.TryGetValue(to, out var before) ? (before.Count + 1, before.First < at ? before.First : at) : (1, at);
    }

    return found;
}
