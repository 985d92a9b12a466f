using ShopClean.Application.Common.Querying;

namespace ShopClean.Http.Lists;

/// <summary>Reads the parameters of a list from the query string.</summary>
public static class ListQueries
{
    /// <summary>All parameters; a repeated name gives one entry for each value.</summary>
    public static ListParameters ListParameters(this HttpRequest request) =>
        new([
            .. request.Query.SelectMany(
                parameter => parameter.Value,
                (parameter, value) => new KeyValuePair<string, string>(parameter.Key, value ?? "")
            ),
        ]);
}
