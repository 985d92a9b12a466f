namespace ShopClean.Application.Common.Querying;

/// <summary>Which way a sort key runs.</summary>
public enum SortDirection
{
    /// <summary>Least first (<c>ASC</c>).</summary>
    Ascending,

    /// <summary>Greatest first (<c>DESC</c>).</summary>
    Descending,
}
