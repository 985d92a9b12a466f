using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;

namespace ShopClean.Api.Tests.Browser;

/// <summary>A real browser: the machine's Chromium, which is installed where it is missing and that is possible (Debian, as root).</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Install = """
        export DEBIAN_FRONTEND=noninteractive
        install() { flock /tmp/shopclean-chromium.lock apt-get install -y --no-install-recommends chromium; }
        install || { apt-get update && install; }
        """;

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    // It meets pages of this machine only, as root too, and asks nobody for updates.
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = await FindAsync(), Args = Arguments }
        );
    }

    public async ValueTask DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
    }

    /// <summary>An empty window of somebody who was here never before.</summary>
    public async Task<Window> OpenAsync(Uri site)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions { BaseURL = site.ToString() });
        return new Window(await context.NewPageAsync());
    }

    private static async Task<string> FindAsync()
    {
        if (OnPath() is null && OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
        {
            using var install = Process.Start(
                new ProcessStartInfo("/bin/sh", ["-c", Install]) { UseShellExecute = false, RedirectStandardOutput = true }
            )!;
            await install.StandardOutput.ReadToEndAsync();
            await install.WaitForExitAsync();
        }

        return OnPath() ?? throw new InvalidOperationException("These tests need Chromium: apt-get install chromium");
    }

    private static string? OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(_ => Names, Path.Combine)
            .FirstOrDefault(File.Exists);
}

/// <summary>A window of the browser, and what its console complained of.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> complaints = [];

    internal Window(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Enqueue(message.Text);
            }
        };
        page.PageError += (_, failure) => complaints.Enqueue(failure);
        page.RequestFailed += (_, request) => complaints.Enqueue($"{request.Url}: {request.Failure}");
    }

    /// <summary>What it shows.</summary>
    public IPage Page { get; }

    /// <summary>Errors of scripts, what a policy forbade, and what could not be loaded.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
