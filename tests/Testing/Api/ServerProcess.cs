using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ShopClean.Testing.Api;

/// <summary>The program in a process of its own, which can be killed.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly HttpClient http;
    private readonly ConcurrentQueue<string> output = new();

    private ServerProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        http = new HttpClient { BaseAddress = address };
        process.OutputDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What the program has written so far, line by line.</summary>
    public IReadOnlyCollection<string> Output => output;

    public Uri Address { get; }

    /// <summary>Somebody without an account.</summary>
    public Caller Guest => new(http);

    /// <summary>Starts the program and waits until it is ready.</summary>
    public static async Task<ServerProcess> StartAsync(
        string connectionString,
        string dataDirectory,
        params (string Name, string Value)[] settings
    )
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "ShopClean.WebApi.dll"), "--urls", address.ToString()]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Not where the program is: it has to find what belongs to it from everywhere.
            WorkingDirectory = dataDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__Shop"] = connectionString;
        start.Environment["Data__Directory"] = dataDirectory;
        start.Environment["Seed__OnStart"] = "false";
        // People of a test arrive in crowds, and what they pay for here is the real cost of a password.
        start.Environment["Passwords__MaxWaiting"] = "10000";
        start.Environment["Passwords__MaxWaitSeconds"] = "60";
        start.Environment["RateLimiting__Enabled"] = "false";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var started = Process.Start(start)!;
        var server = new ServerProcess(started, address);
        await server.UntilAsync(async () => (await server.Guest.GetAsync("/health/ready")).Status == HttpStatusCode.OK);
        return server;
    }

    /// <summary>The most memory that the program has had so far, in bytes.</summary>
    public long PeakMemory()
    {
        process.Refresh();
        return process.PeakWorkingSet64;
    }

    /// <summary>The memory that the programs have at this moment which the server has started, such as vips; 0 where the system does not tell.</summary>
    public long MemoryOfItsPrograms() =>
        OperatingSystem.IsLinux() ? Directory.EnumerateDirectories("/proc").Where(IsProcess).Sum(MemoryIfStartedHere) : 0;

    /// <summary>Ends the program as a power cut would.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks the program to stop (SIGTERM).</summary>
    public async Task AskToStopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits until the program has ended, and gives its exit code.</summary>
    public async Task<int> ExitCodeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    /// <summary>Waits until a condition holds.</summary>
    public async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await timer.WaitForNextTickAsync(patience.Token))
        {
            try
            {
                if (await condition())
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // It does not listen yet.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool IsProcess(string folder) => char.IsAsciiDigit(Path.GetFileName(folder)[0]);

    private long MemoryIfStartedHere(string folder)
    {
        const int Parent = 1;
        const int Pages = 21;
        try
        {
            // The name of the program stands in brackets, and may have any characters.
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return int.Parse(fields[Parent], CultureInfo.InvariantCulture) == process.Id
                ? long.Parse(fields[Pages], CultureInfo.InvariantCulture) * Environment.SystemPageSize
                : 0;
        }
        catch (IOException)
        {
            // It has just ended.
            return 0;
        }
    }
}
