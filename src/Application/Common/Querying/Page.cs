using System.Text.Json.Serialization;

namespace ShopClean.Application.Common.Querying;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows, in the list's order.</param>
/// <param name="Info">Where in the list they are.</param>
/// <param name="Selection">Which of their properties the client asked for; the others were not read.</param>
/// <typeparam name="TItem">The read model.</typeparam>
public sealed record Page<TItem>(IReadOnlyList<TItem> Items, PageInfo Info, FieldSelection Selection);

/// <summary>Where a page is in its list: the answer's <c>meta.pagination</c>.</summary>
public sealed record PageInfo
{
    /// <summary>The page's number; null after a cursor, where it is unknown.</summary>
    public int? CurrentPage { get; init; }

    /// <summary>How many rows a page has at most.</summary>
    public required int ItemsPerPage { get; init; }

    /// <summary>How many rows the whole list has; null where the client does not want to know.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? TotalItems { get; init; }

    /// <summary>How many pages the whole list has; null where the client does not want to know.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? TotalPages => TotalItems is { } total ? (total + ItemsPerPage - 1) / ItemsPerPage : null;

    /// <summary>Leads to the next page, at the same cost however far down the list; null on the last one.</summary>
    public string? NextCursor { get; init; }
}
