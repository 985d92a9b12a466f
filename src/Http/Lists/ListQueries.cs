using ShopClean.Application.Common.Querying;

namespace ShopClean.Http.Lists;

/// <summary>The parameters of a list as they stand in the address.</summary>
public static class ListQueries
{
    /// <summary>All of them, a repeated name once for each time.</summary>
    public static ListParameters ListParameters(this HttpRequest request) =>
        new([
            .. request.Query.SelectMany(
                parameter => parameter.Value,
                (parameter, value) => new KeyValuePair<string, string>(parameter.Key, value ?? "")
            ),
        ]);
}
