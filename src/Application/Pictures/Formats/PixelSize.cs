using System.Runtime.InteropServices;

namespace ShopClean.Application.Pictures.Formats;

/// <summary>The width and the height that a picture claims to have.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PixelSize(int Width, int Height)
{
    /// <summary>How many pixels those are.</summary>
    public long Pixels => (long)Width * Height;

    /// <summary>Whether it is too long for its other side.</summary>
    public bool IsStrip => Math.Max(Width, Height) > (long)PictureLimits.MaxRatio * Math.Min(Width, Height);

    /// <summary>What is large enough for both.</summary>
    public PixelSize Or(PixelSize other) => new(Math.Max(Width, other.Width), Math.Max(Height, other.Height));
}
