namespace ShopClean.Domain.Catalogue;

/// <summary>The tree of categories.</summary>
/// <param name="parents">The category above each; null at the top.</param>
public sealed class CategoryTree(IReadOnlyDictionary<long, long?> parents)
{
    /// <summary>Whether there is such a category.</summary>
    public bool Contains(long id) => parents.ContainsKey(id);

    /// <summary>Whether a category is another one or below it.</summary>
    public bool IsWithin(long id, long other)
    {
        var passed = new HashSet<long>();
        // Guards against a circle of rows that were not written by this program.
        for (long? at = id; at is { } one && passed.Add(one); at = parents.GetValueOrDefault(one))
        {
            if (one == other)
            {
                return true;
            }
        }

        return false;
    }
}
