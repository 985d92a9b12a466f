namespace ShopClean.Domain.Common;

/// <summary>The path of a picture in the picture store, as products, categories, shops and users keep it.</summary>
public static class PicturePath
{
    /// <summary>The longest path, in characters.</summary>
    public const int MaxLength = 300;
}
