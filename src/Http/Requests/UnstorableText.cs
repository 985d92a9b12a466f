using System.Text.Json;
using ShopClean.Application.Common.Querying.Fields;

namespace ShopClean.Http.Requests;

/// <summary>Detects text that no database stores: PostgreSQL refuses NUL, and a lone surrogate is not valid Unicode.</summary>
internal static class UnstorableText
{
    public static bool IsIn(string text) => !WellFormed.Is(text);

    /// <summary>Whether a JSON value contains NUL, at any depth.</summary>
    /// <exception cref="InvalidOperationException">There is a lone surrogate.</exception>
    public static bool IsIn(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Contains('\0', StringComparison.Ordinal),
            JsonValueKind.Array => value.EnumerateArray().Any(IsIn),
            JsonValueKind.Object => value
                .EnumerateObject()
                .Any(property => property.Name.Contains('\0', StringComparison.Ordinal) || IsIn(property.Value)),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null or JsonValueKind.Undefined => false,
        };
}
