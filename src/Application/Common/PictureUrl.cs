namespace ShopClean.Application.Common;

/// <summary>A picture, by its path in the picture store; the web layer writes it as the address that clients load.</summary>
/// <param name="Path">The path, such as <c>products/product_123456.webp</c>, or an absolute address elsewhere.</param>
public readonly record struct PictureUrl(string Path)
{
    /// <summary>The picture of a path; null where there is none.</summary>
    public static PictureUrl? Of(string? path) => path is null ? null : new PictureUrl(path);
}
