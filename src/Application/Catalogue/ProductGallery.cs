using System.Collections;
using ShopClean.Application.Common;

namespace ShopClean.Application.Catalogue;

/// <summary>A product's gallery, in its order: answered as the list of its pictures, and it knows the product's version.</summary>
/// <param name="pictures">The pictures.</param>
/// <param name="version">The product's version.</param>
public sealed class ProductGallery(IReadOnlyList<ProductImageResponse> pictures, long version)
    : IReadOnlyList<ProductImageResponse>,
        IVersioned
{
    /// <inheritdoc/>
    public long Version { get; } = version;

    /// <inheritdoc/>
    public int Count => pictures.Count;

    /// <inheritdoc/>
    public ProductImageResponse this[int index] => pictures[index];

    /// <inheritdoc/>
    public IEnumerator<ProductImageResponse> GetEnumerator() => pictures.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
