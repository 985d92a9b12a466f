namespace ShopClean.Application.Common.Querying;

/// <summary>The parameters of a list as the client sent them: names and values, unjudged, a repeated name once for each time.</summary>
/// <param name="Items">The parameters, decoded, in their order.</param>
public sealed record ListParameters(IReadOnlyList<KeyValuePair<string, string>> Items)
{
    /// <summary>No parameters at all.</summary>
    public static readonly ListParameters None = new([]);
}
