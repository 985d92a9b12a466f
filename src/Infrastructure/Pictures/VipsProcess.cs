using System.Diagnostics;
using System.Globalization;
using ShopClean.Application.Pictures;

namespace ShopClean.Infrastructure.Pictures;

/// <summary>What became of one run of vips.</summary>
/// <param name="ExitCode">0 where all went well.</param>
/// <param name="Output">The picture.</param>
/// <param name="Words">What the program said, cut short.</param>
internal sealed record VipsOutcome(int ExitCode, byte[] Output, string Words);

/// <summary>Runs vips once: a picture goes in by a pipe and comes out by another one, and no picture is written to a disk.</summary>
internal static class VipsProcess
{
    private const string Shell = "/bin/sh";

    // Twice what the costliest picture takes that the checks let through: 40 million pixels of 16 bits, interlaced.
    private const int CpuSeconds = 3;
    private const int MemoryKilobytes = 1024 * 1024;
    private const int MostWords = 300;

    // Files must be allowed, as liborc maps the code that it makes for large pictures from one; it is unlinked at once.
    // Seconds of CPU, kilobytes of address space, small files only, no core dump; and after the requests that only read.
    private static readonly string Limited = string.Create(
        CultureInfo.InvariantCulture,
        $"ulimit -t {CpuSeconds}; ulimit -v {MemoryKilobytes} 2>/dev/null; ulimit -f 32768; ulimit -c 0; exec nice -n 10 \"$@\""
    );

    private static readonly TimeSpan WallTime = TimeSpan.FromSeconds(20);

    // Upright without being told; "both" enlarges small ones too. Of an animation the loader takes the first picture.
    private static readonly string[] Arguments =
    [
        "thumbnail_source",
        "[descriptor=0]",
        string.Create(CultureInfo.InvariantCulture, $".webp[Q={PictureLimits.Quality},strip]"),
        PictureLimits.Side.ToString(CultureInfo.InvariantCulture),
        "--height",
        PictureLimits.Side.ToString(CultureInfo.InvariantCulture),
        "--size",
        "both",
        "--crop",
        "centre",
        "--export-profile",
        "srgb",
        "--option-string",
        "[fail-on=truncated]",
    ];

    /// <summary>Transforms a picture.</summary>
    /// <param name="program">The path of vips.</param>
    /// <param name="original">The picture.</param>
    /// <param name="ct">Cancels, and ends the process.</param>
    public static async Task<VipsOutcome> RunAsync(string program, ReadOnlyMemory<byte> original, CancellationToken ct)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(WallTime);
        using var process = Process.Start(StartOf(program))!;
        try
        {
            var output = ReadAsync(process.StandardOutput.BaseStream, PictureLimits.MaxBytes, timeout.Token);
            var words = ReadAsync(process.StandardError.BaseStream, MostWords, timeout.Token);
            await WriteAsync(process, original, timeout.Token);
            await Task.WhenAll(output, words);
            await process.WaitForExitAsync(timeout.Token);
            return new VipsOutcome(process.ExitCode, await output, System.Text.Encoding.UTF8.GetString(await words).Trim());
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new VipsOutcome(-1, [], $"It took longer than {WallTime.TotalSeconds} s.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static ProcessStartInfo StartOf(string program)
    {
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(program, Arguments)
            : new ProcessStartInfo(Shell, ["-c", Limited, "sh", program, .. Arguments]);
        start.UseShellExecute = false;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;

        // What reads strangers' files is told none of our secrets.
        foreach (var name in start.Environment.Keys.Where(name => name is not ("PATH" or "LD_LIBRARY_PATH" or "SystemRoot")).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
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
            // It has seen enough, and its exit code says of what.
        }
    }

    // Reads to the end, or the program would wait for a reader, and keeps the beginning.
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
