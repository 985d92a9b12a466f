using System.Diagnostics;

namespace ShopClean.Build.Benchmark.Data;

/// <summary>A JPEG of about 2 MB and 8 megapixels, as phones take them: noise, which is the hardest to pack.</summary>
internal static class LargePicture
{
    /// <summary>Makes it; vips must be installed, as the server needs it too.</summary>
    public static async Task<byte[]> MakeAsync(CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("shopclean-benchmark-");
        try
        {
            await VipsAsync(folder.FullName, ["gaussnoise", "noise.v", "3264", "2448", "--mean", "128", "--sigma", "30"], ct);
            await VipsAsync(folder.FullName, ["cast", "noise.v", "grey.v", "uchar"], ct);
            await VipsAsync(folder.FullName, ["bandjoin", "grey.v grey.v grey.v", "picture.v"], ct);
            await VipsAsync(folder.FullName, ["copy", "picture.v", "picture.jpg[Q=50]"], ct);
            return await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "picture.jpg"), ct);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task VipsAsync(string folder, string[] arguments, CancellationToken ct)
    {
        using var process = Process.Start(new ProcessStartInfo("vips", arguments) { WorkingDirectory = folder, UseShellExecute = false })!;
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"vips {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
