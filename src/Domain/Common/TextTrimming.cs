namespace ShopClean.Domain.Common;

/// <summary>Removes the space around texts.</summary>
public static class TidyText
{
    /// <summary>The text without space around it; null where nothing is left.</summary>
    public static string? Tidy(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
