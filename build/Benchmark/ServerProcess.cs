using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ShopClean.Build.Benchmark;

/// <summary>One of the two servers, in a process of its own on the loopback.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    /// <summary>Signs the tokens of both servers. It protects nothing: the servers live as long as the benchmark.</summary>
    private const string SigningKey = "a key of the benchmark, good for nothing else";

    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(1);
    private readonly Process process;

    private ServerProcess(string arguments, string connectionString)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        Client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = BenchmarkOptions.Connections })
        {
            BaseAddress = address,
        };
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (name, value) in Settings(connectionString, address))
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
    }

    /// <summary>Asks this server.</summary>
    public HttpClient Client { get; }

    /// <summary>The shop, as it runs in production.</summary>
    public static ServerProcess OfApp(string connectionString) => new("ShopClean.WebApi.dll", connectionString);

    /// <summary>The bare endpoints.</summary>
    public static ServerProcess OfBare(string connectionString) => new("ShopClean.Benchmark.dll bare", connectionString);

    /// <summary>Waits until it answers.</summary>
    /// <exception cref="TimeoutException">It does not.</exception>
    public async Task ReadyAsync(CancellationToken ct)
    {
        var waited = Stopwatch.StartNew();
        while (!await AnswersAsync(ct))
        {
            if (process.HasExited || waited.Elapsed > StartTimeout)
            {
                throw new TimeoutException($"{process.StartInfo.Arguments} did not start.");
            }

            await Task.Delay(100, ct);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private async Task<bool> AnswersAsync(CancellationToken ct)
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri("health/live", UriKind.Relative), ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static Dictionary<string, string> Settings(string connectionString, Uri address) =>
        new(StringComparer.Ordinal)
        {
            ["App__PublicUrl"] = address.ToString(),
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = address.ToString(),
            ["ConnectionStrings__Shop"] = connectionString,
            ["Data__Directory"] = Place.Data,
            ["Jwt__SigningKey"] = SigningKey,
            ["Jwt__AccessTokenMinutes"] = "60",
            ["Logging__LogLevel__Default"] = "Warning",
            ["Mail__Provider"] = "Capture",
            ["Passwords__MaxConcurrent"] = Environment.ProcessorCount.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["RateLimiting__Enabled"] = "false",
        };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
