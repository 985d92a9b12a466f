namespace ShopClean.Domain.Common;

/// <summary>Removes the space around texts.</summary>
public static class TextTrimming
{
    /// <summary>The text without space around it; null where nothing is left.</summary>
    public static string? TrimToNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
