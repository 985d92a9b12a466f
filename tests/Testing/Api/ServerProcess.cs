using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace ShopClean.Testing.Api;

/// <summary>The program in a process of its own, which can be killed.</summary>
public sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly HttpClient http;
    private readonly ConcurrentQueue<string> output;

    private ServerProcess(Process process, Uri address, ConcurrentQueue<string> output)
    {
        (this.process, this.output) = (process, output);
        Address = address;
        http = new HttpClient { BaseAddress = address };
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
        // Any free port: one that was looked for here could be somebody else's by the time that the program takes it.
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "ShopClean.WebApi.dll"), "--urls", "http://127.0.0.1:0"]
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
        var lines = new ConcurrentQueue<string>();
        started.OutputDataReceived += (_, line) => lines.Enqueue(line.Data ?? "");
        var listening = ListeningAsync(started);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        var server = new ServerProcess(started, await listening.WaitAsync(Patience), lines);
        await server.UntilAsync(async () => (await server.Guest.GetAsync("/health/ready")).Status == HttpStatusCode.OK);
        return server;
    }

    /// <summary>The most memory that the program has had so far, in bytes.</summary>
    public long PeakMemory()
    {
        process.Refresh();
        return process.PeakWorkingSet64;
    }

    /// <summary>The memory that the programs have at this moment which the server has started, such as the picture worker; 0 where the system does not tell.</summary>
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

    // The address, as soon as the program says it.
    private static Task<Uri> ListeningAsync(Process process)
    {
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                address.TrySetException(new InvalidOperationException("The program ended before it listened."));
            }
            else if (Listening().Match(line.Data) is { Success: true } said)
            {
                address.TrySetResult(new Uri(said.Groups["address"].Value));
            }
        };
        return address.Task;
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
            return int.Parse(fields[Parent], CultureInfo.InvariantCulture) == process.Id && !IsStillTheServer(folder)
                ? long.Parse(fields[Pages], CultureInfo.InvariantCulture) * Environment.SystemPageSize
                : 0;
        }
        catch (IOException)
        {
            // It has just ended.
            return 0;
        }
    }

    // A process that has been split off and has not become another program yet has the server's own memory, which it shares.
    private bool IsStillTheServer(string folder) =>
        File.ReadAllText(Path.Combine(folder, "cmdline"))
        == File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/cmdline"));

    [GeneratedRegex(@"Now listening on: (?<address>http://[\d.:]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
