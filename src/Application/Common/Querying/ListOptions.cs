namespace ShopClean.Application.Common.Querying;

/// <summary>What one list has of its own, beside its resource's field table.</summary>
public sealed record ListOptions
{
    /// <summary>A list like any other.</summary>
    public static readonly ListOptions Default = new();

    /// <summary>Parameters that are true or false and that something else acts on, such as <c>includeProductCount</c>.</summary>
    public IReadOnlyCollection<string> Flags { get; init; } = [];

    /// <summary>The parameter that holds the search.</summary>
    public string SearchParameter { get; init; } = "search";

    /// <summary>Whether there must be something to search for.</summary>
    public bool RequiresSearch { get; init; }

    /// <summary>What a cursor is bound to beside the parameters: the part of the resource that the address names, such as <c>shop 42</c>.</summary>
    public string Scope { get; init; } = "";
}
