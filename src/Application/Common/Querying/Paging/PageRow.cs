namespace ShopClean.Application.Common.Querying.Paging;

/// <summary>One row of a page as it is read: the answer's item, and the sort keys that a cursor behind it needs.</summary>
/// <typeparam name="TItem">The read model.</typeparam>
public sealed class PageRow<TItem>
{
    /// <summary>The values of the sort keys, in their order.</summary>
    public required IReadOnlyList<object?> Keys { get; init; }

    /// <summary>The item.</summary>
    public required TItem Item { get; init; }
}
