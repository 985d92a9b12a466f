namespace ShopClean.Application.Common.Querying.Paging;

/// <summary>Which page of a list is wanted.</summary>
/// <param name="Number">The page's number, from 1; of no meaning behind a cursor.</param>
/// <param name="Size">How many rows a page has at most.</param>
public sealed record PageRequest(int Number, int Size)
{
    /// <summary>The first page, as long as no client says otherwise.</summary>
    public static readonly PageRequest First = new(1, ListLimits.DefaultPageSize);

    /// <summary>Whether the total is wanted.</summary>
    public bool WantsTotal { get; init; } = true;

    /// <summary>The sort keys of the row that the page begins behind; null for a page that is found by its number.</summary>
    public IReadOnlyList<object?>? After { get; init; }

    /// <summary>What the page's next cursor is bound to.</summary>
    public string Binding { get; init; } = "";

    /// <summary>How many rows lie before the page; more than any list has, and the page is empty.</summary>
    public int Offset => After is null ? (int)Math.Min((Number - 1L) * Size, int.MaxValue) : 0;
}
