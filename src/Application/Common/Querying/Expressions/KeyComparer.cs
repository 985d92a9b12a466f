using System.Collections;

namespace ShopClean.Application.Common.Querying.Expressions;

/// <summary>Compares sort keys in memory the way that the lists' SQL does.</summary>
public static class KeyComparer
{
    /// <summary>Null comes after everything else, as in PostgreSQL; text is compared ordinally.</summary>
    public static readonly IComparer<object?> NullIsGreatest = Comparer<object?>.Create(
        (left, right) =>
            (left, right) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                (string a, string b) => string.CompareOrdinal(a, b),
                _ => Comparer.DefaultInvariant.Compare(left, right),
            }
    );
}
