using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ShopClean.Application.Pictures;

namespace ShopClean.Infrastructure.Pictures;

/// <summary>The result of a run of the picture worker.</summary>
/// <param name="ExitCode">One of those that <see cref="PictureWorkerProcess"/> names, or how it broke.</param>
/// <param name="Output">The picture, or what is wrong with it.</param>
/// <param name="Words">What it said for the log, cut short.</param>
internal sealed record PictureWorkerResult(int ExitCode, byte[] Output, string Words);

/// <summary>Runs the picture worker once: a picture goes in by a pipe and comes out by another one, and no picture is written to a disk.</summary>
/// <param name="folder">Where the worker is, with libraries of its own.</param>
internal sealed class PictureWorkerProcess(string folder)
{
    /// <summary>The output is what is kept.</summary>
    public const int Transformed = 0;

    /// <summary>The output says what is wrong with the picture.</summary>
    public const int Refused = 10;

    /// <summary>The libvips that came along can't be loaded on this platform.</summary>
    public const int NoLibvips = 11;

    /// <summary>It was ended, as it had no more time.</summary>
    public const int TookTooLong = -1;

    private const string Shell = "/bin/sh";

    // Twice what the costliest picture takes that is let through: 40 million pixels, of 16 bits and interlaced, or progressive and of four colours.
    private const int CpuSeconds = 3;
    private const int MemoryKilobytes = 512 * 1024;
    private const int MaxErrorLength = 300;

    // Seconds of CPU, kilobytes of data (not of addresses: the runtime reserves far more of those than it uses), no files, no core dump; and after the
    // requests that only read.
    private static readonly string Limited = string.Create(
        CultureInfo.InvariantCulture,
        $"ulimit -t {CpuSeconds}; ulimit -d {MemoryKilobytes} 2>/dev/null; ulimit -f 0; ulimit -c 0; exec nice -n 10 \"$@\""
    );

    private static readonly TimeSpan WallTime = TimeSpan.FromSeconds(20);

    // The one that runs this program, wherever it is installed; its runtime is in shared/Microsoft.NETCore.App/10.0.0 under it.
    private static readonly string Host = Path.GetFullPath(
        Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet")
    );

    private readonly string worker = Path.Combine(folder, "ShopClean.PictureWorker.dll");

    /// <summary>The folder beside this program that the build puts the worker into.</summary>
    public static string UsualFolder { get; } = Path.Combine(AppContext.BaseDirectory, "picture-worker");

    /// <summary>Whether the runtime's host, the worker and its libvips exist.</summary>
    public bool IsThere => File.Exists(Host) && File.Exists(worker) && Directory.EnumerateFiles(folder, "libvips*").Any();

    /// <summary>Transforms a picture.</summary>
    /// <param name="original">The picture.</param>
    /// <param name="ct">Cancels, and ends the process.</param>
    public async Task<PictureWorkerResult> RunAsync(ReadOnlyMemory<byte> original, CancellationToken ct)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(WallTime);
        using var process = Process.Start(Start())!;
        try
        {
            var output = ReadAsync(process.StandardOutput.BaseStream, PictureLimits.MaxBytes, timeout.Token);
            var errors = ReadAsync(process.StandardError.BaseStream, MaxErrorLength, timeout.Token);
            await WriteAsync(process, original, timeout.Token);
            await Task.WhenAll(output, errors);
            await process.WaitForExitAsync(timeout.Token);
            return new PictureWorkerResult(process.ExitCode, await output, Encoding.UTF8.GetString(await errors).Trim());
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new PictureWorkerResult(TookTooLong, [], $"It took longer than {WallTime.TotalSeconds} s.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private ProcessStartInfo Start()
    {
        string[] command = [Host, "exec", worker];
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(command[0], command[1..])
            : new ProcessStartInfo(Shell, ["-c", Limited, "sh", .. command]);
        start.UseShellExecute = false;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;

        // The worker processes untrusted files, so it gets no secrets.
        foreach (var name in start.Environment.Keys.Where(name => name is not ("PATH" or "LD_LIBRARY_PATH" or "SystemRoot")).ToList())
        {
            start.Environment.Remove(name);
        }

        // Both would make files.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["VIPS_CONCURRENCY"] = "1";
        start.Environment["VIPS_WARNING"] = "0";
        // Above any picture that the limits let through: what needs the whole picture keeps it in memory.
        start.Environment["VIPS_DISC_THRESHOLD"] = "2g";
        return start;
    }

    private static async Task WriteAsync(Process process, ReadOnlyMemory<byte> original, CancellationToken ct)
    {
        try
        {
            await using var input = process.StandardInput.BaseStream;
            await input.WriteAsync(original, ct);
        }
        catch (IOException)
        {
            // The worker stopped reading; its exit code says why.
        }
    }

    // Reads to the end, as the worker would block otherwise, and keeps only the beginning.
    private static async Task<byte[]> ReadAsync(Stream stream, int most, CancellationToken ct)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, ct) is > 0 and var count)
        {
            kept.Write(buffer, 0, (int)Math.Min(count, most - kept.Length));
        }

        return kept.ToArray();
    }
}
