#!/usr/bin/env dotnet
#:property PublishAot=false

// Uploads pictures with an Idempotency-Key from one account, many at once (who is told to wait does: more is what the limit of requests is for), and measures what readers notice; then holds uploads back before their last
// bytes, and measures the temporary files. Run it against a fresh server whose temporary files have a folder of their own:
//   ASPNETCORE_TEMP=/tmp/uploads RateLimiting__Enabled=false dotnet run --project src/WebApi --configuration Release
//   dotnet build/upload-flood.cs /tmp/uploads [address] [user] [password] [uploads] [held back] [seconds]
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

var temporary = new DirectoryInfo(args[0]);
var address = new Uri(args.ElementAtOrDefault(1) ?? "http://localhost:3000");
var user = args.ElementAtOrDefault(2) ?? "admin";
var password = args.ElementAtOrDefault(3) ?? "admin123!";
var uploads = int.Parse(args.ElementAtOrDefault(4) ?? "130", CultureInfo.InvariantCulture);
var heldBack = int.Parse(args.ElementAtOrDefault(5) ?? "20", CultureInfo.InvariantCulture);
var seconds = int.Parse(args.ElementAtOrDefault(6) ?? "15", CultureInfo.InvariantCulture);
const int readsPerSecond = 20;
const long megabyte = 1024 * 1024;

using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 512 })
{
    BaseAddress = address,
    Timeout = TimeSpan.FromMinutes(5),
};
using var login = await http.PostAsJsonAsync("api/v1/auth/login", new { identifier = user, password });
var token = (await login.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data").GetProperty("accessToken").GetString()!;
var picture = LargePicture();

await ReadsAsync(TimeSpan.FromSeconds(3));
Console.WriteLine($"reads, idle       {await ReadsAsync(TimeSpan.FromSeconds(seconds))}");

// As many as were named are under way all the time.
using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(seconds + 2));
var statuses = new ConcurrentDictionary<int, int>();
var flood = Task.WhenAll(Enumerable.Range(0, uploads).Select(_ => UploadAsync(stop.Token)));
await Task.Delay(TimeSpan.FromSeconds(2));
Console.WriteLine($"reads, {uploads} uploads {await ReadsAsync(TimeSpan.FromSeconds(seconds))}");
await flood;
Console.WriteLine($"uploads           {string.Join(", ", statuses.OrderBy(one => one.Key).Select(one => $"{one.Key}: {one.Value}"))}");

var clients = Enumerable.Range(0, heldBack).Select(_ => new TcpClient()).ToList();
var held = clients.ConvertAll(HoldBackAsync);
var most = 0L;
for (var times = 0; times < 20; times++)
{
    await Task.Delay(500);
    most = Math.Max(most, temporary.EnumerateFiles().Sum(file => file.Exists ? file.Length : 0));
}

Console.WriteLine($"held back         {heldBack} uploads of 58 MiB, {most / megabyte} MiB of temporary files");
clients.ForEach(client => client.Dispose());
return;

async Task UploadAsync(CancellationToken ct)
{
    while (!ct.IsCancellationRequested)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(picture), "image", "a.png" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/auth/avatar") { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        var status = 0;
        try
        {
            using var answer = await http.SendAsync(request, ct);
            status = (int)answer.StatusCode;
            if (answer.Headers.RetryAfter?.Delta is { } wait)
            {
                await Task.Delay(wait, ct);
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or HttpRequestException)
        {
            // Given up, or cut off.
        }

        statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
    }
}

// The product's first picture does not matter: the body is read before anybody looks at it.
async Task HoldBackAsync(TcpClient client)
{
    var length = (int)(58 * megabyte);
    await client.ConnectAsync(address.Host, address.Port);
    var part = "--x\r\nContent-Disposition: form-data; name=\"images\"; filename=\"a.png\"\r\n\r\n";
    var head =
        $"POST /api/v1/products/1/images HTTP/1.1\r\nHost: shop\r\nAuthorization: Bearer {token}\r\nIdempotency-Key: {Guid.NewGuid()}\r\n"
        + $"Content-Type: multipart/form-data; boundary=x\r\nContent-Length: {length}\r\n\r\n{part}";
    await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
    await client.GetStream().WriteAsync(new byte[length - part.Length - 10]);
}

async Task<string> ReadsAsync(TimeSpan length)
{
    var reads = new List<Task<(double Milliseconds, int Status)>>();
    var clock = Stopwatch.StartNew();
    for (var number = 0; number < readsPerSecond * length.TotalSeconds; number++)
    {
        var due = TimeSpan.FromSeconds(number / (double)readsPerSecond) - clock.Elapsed;
        await Task.Delay(due > TimeSpan.Zero ? due : TimeSpan.Zero);
        reads.Add(ReadAsync());
    }

    var answers = await Task.WhenAll(reads);
    var times = answers.Select(answer => answer.Milliseconds).Order().ToArray();
    var failed = answers.Count(answer => answer.Status != 200);
    return string.Create(
        CultureInfo.InvariantCulture,
        $"p50 {times[times.Length / 2]:0.0} ms, p95 {times[times.Length * 95 / 100]:0.0} ms, most {times[^1]:0.0} ms, {failed} of {times.Length} failed"
    );
}

async Task<(double, int)> ReadAsync()
{
    var clock = Stopwatch.GetTimestamp();
    using var answer = await http.GetAsync(new Uri("api/v1/products?limit=20", UriKind.Relative));
    await answer.Content.ReadAsByteArrayAsync();
    return (Stopwatch.GetElapsedTime(clock).TotalMilliseconds, (int)answer.StatusCode);
}

// A PNG of four million pixels, which takes a while to make smaller.
static byte[] LargePicture()
{
    const int side = 2000;
    using var rows = new MemoryStream();
    using (var packed = new System.IO.Compression.ZLibStream(rows, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
    {
        for (var row = 0; row < side; row++)
        {
            packed.WriteByte(0);
            packed.Write(Enumerable.Range(0, side * 3).Select(place => (byte)(place ^ row)).ToArray());
        }
    }

    return
    [
        0x89,
        (byte)'P',
        (byte)'N',
        (byte)'G',
        13,
        10,
        26,
        10,
        .. Chunk("IHDR", [0, 0, side >> 8, side & 255, 0, 0, side >> 8, side & 255, 8, 2, 0, 0, 0]),
        .. Chunk("IDAT", rows.ToArray()),
        .. Chunk("IEND", []),
    ];
}

static byte[] Chunk(string name, byte[] data)
{
    byte[] named = [.. Encoding.ASCII.GetBytes(name), .. data];
    var crc = ~named.Aggregate(
        uint.MaxValue,
        (sum, one) =>
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
            }

            return sum;
        }
    );
    return [.. BigEndian((uint)data.Length), .. named, .. BigEndian(crc)];
}

static byte[] BigEndian(uint number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];
