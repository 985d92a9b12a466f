namespace ShopClean.Application.Common.Querying.Binding;

/// <summary>The parameters that every list has. Their names can't be fields' names without an operator.</summary>
internal static class Reserved
{
    public const string Page = "page";
    public const string Limit = "limit";
    public const string SortBy = "sortBy";
    public const string SortOrder = "sortOrder";
    public const string SearchBy = "searchBy";
    public const string Fields = "fields";
    public const string Count = "count";
    public const string Cursor = "cursor";

    public static IReadOnlyList<string> With(ListOptions options) =>
        [Page, Limit, SortBy, SortOrder, options.SearchParameter, SearchBy, Fields, Count, Cursor, .. options.Flags];
}
