namespace ShopClean.Application.Catalogue;

/// <summary>Counts how often the public looks at products.</summary>
public interface IProductViews
{
    /// <summary>Counts one view. It returns at once; the count is saved with others within a second.</summary>
    /// <param name="productId">What was looked at.</param>
    void Count(long productId);
}
