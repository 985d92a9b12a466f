using System.Text.Json;
using ShopClean.Application.Common.Querying.Fields;

namespace ShopClean.Http.Requests;

/// <summary>Text that no database of ours stores: PostgreSQL refuses NUL, and a lone surrogate is no Unicode.</summary>
internal static class UnstorableText
{
    /// <summary>Whether there is any in a text.</summary>
    public static bool IsIn(string text) => !WellFormed.Is(text);

    /// <summary>Whether there is any NUL in a JSON value, at any depth.</summary>
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
