namespace ShopClean.Application.Common.Querying;

/// <summary>How much a client may ask of a list.</summary>
public static class ListLimits
{
    /// <summary>Rows of a page where the client does not say.</summary>
    public const int DefaultPageSize = 10;

    /// <summary>Rows of a page at most.</summary>
    public const int MaxPageSize = 100;

    /// <summary>Characters of a search.</summary>
    public const int SearchLength = 200;

    /// <summary>Characters of a filter's value.</summary>
    public const int ValueLength = 200;

    /// <summary>Values of one <c>[in]</c>.</summary>
    public const int ValuesOfIn = 100;

    /// <summary>Filters of one request.</summary>
    public const int Conditions = 20;

    /// <summary>Sort keys of one request.</summary>
    public const int SortKeys = 5;

    /// <summary>The most faults that are listed.</summary>
    public const int Faults = 100;
}
