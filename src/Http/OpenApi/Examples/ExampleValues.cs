using System.Globalization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using ShopClean.Application.Common.Querying;

namespace ShopClean.Http.OpenApi.Examples;

/// <summary>What stands in addresses: the words for parameters and an example of each.</summary>
internal static class ExampleValues
{
    private static readonly Dictionary<string, (string Value, string Words)> Parameters = new(StringComparer.Ordinal)
    {
        ["id"] = ("1", "The key of the resource."),
        ["shopId"] = ("42", "The key of the shop."),
        ["userId"] = ("7", "The key of the user."),
        ["categoryId"] = ("1", "The key of the category."),
        ["imageId"] = ("1", "The key of the picture."),
        ["productId"] = ("1", "The key of the product."),
        ["slug"] = ("electronics", "The name of the resource in addresses."),
        ["provider"] = ("google", "The provider."),
        ["returnUrl"] = ("https://shop.example.com/signed-in", "Where the browser goes afterwards: an address of an allowed origin."),
        ["useCookies"] = ("true", "Whether the refresh token is set as a cookie instead of being answered."),
        ["q"] = ("smartphone", "The words to search for; all of them must be found."),
        ["token"] = ("abc123xyz789", "The token of the link."),
        ["email"] = ("john@example.com", "The address that the mail was sent to."),
        ["limit"] = ("10", "How many at most."),
        ["includeImages"] = ("true", "Whether the gallery is answered too."),
        ["includeProducts"] = ("true", "Whether the first products of the category are answered too."),
        ["includeProductCount"] = ("true", "Whether each category says how many products are on sale in it."),
    };

    // The parts of a link: without them there is nothing to look up.
    private static readonly string[] Required = ["token", "email"];

    /// <summary>The least and the greatest value of a parameter; null where it has no bounds of its own.</summary>
    public static (string Least, string Greatest)? BoundsOf(string parameter) =>
        parameter == "limit" ? ("1", ListLimits.MaxPageSize.ToString(CultureInfo.InvariantCulture)) : null;

    /// <summary>Whether a parameter of the query must be there.</summary>
    public static bool IsRequired(string parameter) => Required.Contains(parameter, StringComparer.Ordinal);

    /// <summary>An example of a parameter; null where there is none.</summary>
    public static string? Of(string parameter) => Parameters.TryGetValue(parameter, out var known) ? known.Value : null;

    /// <summary>What a parameter is; null where nobody said.</summary>
    public static string? WordsFor(string parameter) => Parameters.TryGetValue(parameter, out var known) ? known.Words : null;

    /// <summary>An address of the operation.</summary>
    public static string PathOf(ApiDescription operation) =>
        "/"
        + string.Join('/', operation.RelativePath!.Split('/').Select(part => part.StartsWith('{') ? Of(part.Trim('{', '}')) ?? "1" : part));
}
