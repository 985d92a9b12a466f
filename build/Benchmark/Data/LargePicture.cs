using NetVips;

namespace ShopClean.Build.Benchmark.Data;

/// <summary>A JPEG of about 2 MB and 8 megapixels, as phones take them: noise, which is the hardest to pack.</summary>
internal static class LargePicture
{
    /// <summary>Makes it.</summary>
    public static byte[] Make()
    {
        using var noise = Image.Gaussnoise(3264, 2448, mean: 128, sigma: 30);
        using var grey = noise.Cast(Enums.BandFormat.Uchar);
        using var picture = grey.Bandjoin(grey, grey).Copy(interpretation: Enums.Interpretation.Srgb);
        return picture.JpegsaveBuffer(q: 50);
    }
}
