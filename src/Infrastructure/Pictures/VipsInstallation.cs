using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ShopClean.Infrastructure.Pictures;

/// <summary>Finds the program of libvips. In Development it is installed where it is missing and that is possible: on Debian and its kin, as root.</summary>
internal sealed partial class VipsInstallation : IHostedService
{
    private const string Shell = "/bin/sh";

    // Detached, so that a server that stops meanwhile does not leave half a package; one at a time on a machine, however many servers start.
    private const string Install = """
        exec setsid flock "$1" sh -c '
          install() { apt-get install -y --no-install-recommends libvips-tools; }
          export DEBIAN_FRONTEND=noninteractive
          install || { apt-get update && install; }
        ' >"$2" 2>&1 </dev/null
        """;

    private readonly IOptions<ImagesOptions> options;
    private readonly IHostEnvironment environment;
    private readonly ILogger<VipsInstallation> logger;
    private readonly Lazy<Task<string?>> search;

    /// <summary>Creates it; nothing is looked for yet.</summary>
    public VipsInstallation(IOptions<ImagesOptions> options, IHostEnvironment environment, ILogger<VipsInstallation> logger)
    {
        (this.options, this.environment, this.logger) = (options, environment, logger);
        search = new Lazy<Task<string?>>(() => Task.Run(SearchAsync));
    }

    /// <summary>The program's path, as soon as that is known; null where there is none.</summary>
    public Task<string?> FindAsync(CancellationToken ct) => search.Value.WaitAsync(ct);

    /// <summary>Begins to look, and waits for nothing: a server is ready long before a package is installed.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = search.Value;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<string?> SearchAsync()
    {
        var name = options.Value.Vips;
        if (OnPath(name) is { } found)
        {
            return found;
        }

        var mayInstall =
            environment.IsDevelopment() && name == ImagesOptions.UsualVips && OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess;
        if (mayInstall && OnPath("apt-get") is not null && OnPath("flock") is not null)
        {
            await InstallAsync();
        }

        found = OnPath(name);
        if (found is null)
        {
            LogMissing(name);
        }

        return found;
    }

    private async Task InstallAsync()
    {
        LogInstalling();
        var folder = Path.GetTempPath();
        var log = Path.Combine(folder, $"shopclean-vips-{Environment.ProcessId}.log");
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(Shell, ["-c", Install, "sh", Path.Combine(folder, "shopclean-vips.lock"), log])
                {
                    UseShellExecute = false,
                }
            )!;
            await process.WaitForExitAsync();
            LogInstalled(process.ExitCode, log);
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            LogNotInstalled(failure);
        }
    }

    private static string? OnPath(string name) =>
        Path.IsPathRooted(name)
            ? File.Exists(name)
                ? name
                : null
            : (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
                .FirstOrDefault(File.Exists);

    [LoggerMessage(LogLevel.Information, "vips is missing and being installed (libvips-tools); uploads of pictures wait for it")]
    private partial void LogInstalling();

    [LoggerMessage(LogLevel.Information, "The installation of libvips-tools ended with {ExitCode}; {Log} says how it went")]
    private partial void LogInstalled(int exitCode, string log);

    [LoggerMessage(LogLevel.Warning, "libvips-tools could not be installed")]
    private partial void LogNotInstalled(Exception failure);

    [LoggerMessage(
        LogLevel.Warning,
        "{Program} was not found: pictures are checked and kept as they come, neither cut nor turned and with their metadata. Install libvips-tools (Debian) or vips, or name the program in Images:Vips, and start again"
    )]
    private partial void LogMissing(string program);
}
