using ShopClean.Domain.Common;

namespace ShopClean.Domain.Catalogue;

/// <summary>One value of one property of a product: a key with several values has several rows.</summary>
public sealed class ProductAttribute : Entity
{
    private ProductAttribute() { }

    internal ProductAttribute(string key, string value)
    {
        Key = key;
        Value = value;
    }

    /// <summary>The product.</summary>
    public long ProductId { get; private init; }

    /// <summary>The property, such as <c>color</c>.</summary>
    public string Key { get; private init; } = "";

    /// <summary>The value, such as <c>white</c>.</summary>
    public string Value { get; private init; } = "";
}
