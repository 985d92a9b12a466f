namespace ShopClean.Domain.Catalogue;

/// <summary>How often the public looked at a product. It is no part of the product: it changes all the time, and makes no new version of anything.</summary>
public sealed class ProductViews
{
    internal ProductViews() { }

    /// <summary>The product.</summary>
    public long ProductId { get; private init; }

    /// <summary>How often, since it was put on sale.</summary>
    public long Total { get; private set; }
}
