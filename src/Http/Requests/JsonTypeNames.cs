using System.Text.Json;
using ShopClean.Application.Common;

namespace ShopClean.Http.Requests;

/// <summary>Describes the type of a field for people.</summary>
internal static class JsonTypeNames
{
    public static string Of(Type type) =>
        Unwrap(type) switch
        {
            var text when text == typeof(string) => "a text",
            var flag when flag == typeof(bool) => "true or false",
            var whole when whole == typeof(int) => $"a whole number between {int.MinValue} and {int.MaxValue}",
            var whole when whole == typeof(long) => "a whole number",
            var number when number == typeof(decimal) => "a number",
            var time when time == typeof(DateTimeOffset) => "a time in ISO 8601, such as 2026-01-31T12:00:00Z",
            { IsEnum: true } choice => $"one of {string.Join(", ", Enum.GetNames(choice).Select(JsonNamingPolicy.CamelCase.ConvertName))}",
            { IsArray: true } => "a list",
            _ => "of the documented form",
        };

    private static Type Unwrap(Type type)
    {
        var unwrapped = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>) ? type.GetGenericArguments()[0] : type;
        return Nullable.GetUnderlyingType(unwrapped) ?? unwrapped;
    }
}
