using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ShopClean.Api.Tests.Contract;

/// <summary>Compares an answer with the document's example, field by field: name, type and format. Fields beyond the example are allowed.</summary>
public static partial class Likeness
{
    // The examples' own words, which every answer repeats exactly.
    private static readonly string[] Exact = ["success", "message", "code"];

    /// <summary>Everything in which the answer differs from the example.</summary>
    public static IReadOnlyList<string> Differences(JsonObject example, JsonObject answer) =>
        [
            .. Exact
                .Where(name => example[name] is { } said && !JsonNode.DeepEquals(said, answer[name]))
                .Select(name => $"{name}: {answer[name]?.ToJsonString()} instead of {example[name]!.ToJsonString()}"),
            .. Differences("", example, answer).Select(difference => difference.Text),
        ];

    private static IEnumerable<Difference> Differences(string path, JsonNode? example, JsonNode? answer) =>
        (example, answer) switch
        {
            (JsonObject expected, JsonObject found) => expected.SelectMany(field =>
                found.ContainsKey(field.Key)
                    ? Differences($"{path}/{field.Key}", field.Value, found[field.Key])
                    : [new Difference($"{path}/{field.Key} is missing")]
            ),
            (JsonArray { Count: > 0 } expected, JsonArray { Count: > 0 } found) => OfRows([
                .. found.Select(row => Differences($"{path}[]", expected[0], row).ToList()),
            ]),
            (JsonArray, JsonArray found) => found.Count > 0 ? [] : [new Difference($"{path} is empty, so nothing can be compared")],
            // The example shows no more than the name.
            (null, _) => [],
            _ => FormatOf(example) is var expected && expected != FormatOf(answer)
                ?
                [
                    new Difference(
                        $"{path} is {answer?.ToJsonString() ?? "null"} instead of {expected}, as in {example.ToJsonString()}",
                        answer is null
                    ),
                ]
                : [],
        };

    // Each row is like the example. One may have nothing where the example has something, as long as another one shows it.
    private static IEnumerable<Difference> OfRows(IReadOnlyList<IReadOnlyList<Difference>> rows) =>
        rows.SelectMany(row => row).Distinct().Where(difference => !difference.IsNothing || rows.All(row => row.Contains(difference)));

    private static string FormatOf(JsonNode? value) =>
        value?.GetValueKind() switch
        {
            null => "null",
            JsonValueKind.True or JsonValueKind.False => "true or false",
            JsonValueKind.Number => "a number",
            JsonValueKind.String => FormatOf(value.GetValue<string>()),
            JsonValueKind.Array => "a list",
            _ => "an object",
        };

    private static string FormatOf(string text) =>
        Time().IsMatch(text) ? "a time with milliseconds and Z"
        : Rupiah().IsMatch(text) ? "an amount in rupiah"
        : Picture().IsMatch(text) ? "the address of an upload"
        : text.StartsWith("http", StringComparison.Ordinal) ? "an address"
        : "text";

    private sealed record Difference(string Text, bool IsNothing = false);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Time();

    [GeneratedRegex(@"^Rp\d{1,3}(\.\d{3})*,\d\d$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rupiah();

    [GeneratedRegex(@"^http://[^/]+/uploads/[a-z]+/[^/]+\.[a-z]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Picture();
}
