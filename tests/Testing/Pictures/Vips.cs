using System.Diagnostics;
using System.Globalization;

namespace ShopClean.Testing.Pictures;

/// <summary>Looks into pictures with the program that the server has made them with, or is installing.</summary>
public static class Vips
{
    /// <summary>The colour of a pixel: red, green, blue.</summary>
    public static async Task<IReadOnlyList<double>> ColorAsync(byte[] picture, int x, int y)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, picture);
            using var process = Process.Start(
                new ProcessStartInfo("vips", ["getpoint", file, $"{x}", $"{y}"]) { UseShellExecute = false, RedirectStandardOutput = true }
            )!;
            var words = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return
            [
                .. words
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(one => double.Parse(one, CultureInfo.InvariantCulture)),
            ];
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The picture as a JPEG.</summary>
    public static async Task<byte[]> ToJpegAsync(byte[] picture)
    {
        var folder = Directory.CreateTempSubdirectory("shopclean-vips-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "from"), picture);
            using var process = Process.Start(
                new ProcessStartInfo("vips", ["copy", "from", "to.jpg"]) { UseShellExecute = false, WorkingDirectory = folder.FullName }
            )!;
            await process.WaitForExitAsync();
            return await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "to.jpg"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Whether a pixel is of the red half.</summary>
    public static async Task<bool> IsRedAsync(byte[] picture, int x, int y) => await ColorAsync(picture, x, y) is [> 180, < 80, < 80, ..];

    /// <summary>Whether a pixel is of the blue half.</summary>
    public static async Task<bool> IsBlueAsync(byte[] picture, int x, int y) => await ColorAsync(picture, x, y) is [< 80, < 80, > 180, ..];

    /// <summary>The names of the chunks of a WebP: <c>VP8 </c>, <c>EXIF</c> and the like.</summary>
    public static IReadOnlyList<string> ChunksOf(byte[] webp)
    {
        var chunks = new List<string>();
        for (var at = 12; at + 8 <= webp.Length; at += 8 + (BitConverter.ToInt32(webp, at + 4) + 1) / 2 * 2)
        {
            chunks.Add(System.Text.Encoding.ASCII.GetString(webp, at, 4));
        }

        return chunks;
    }
}
