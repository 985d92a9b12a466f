using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ShopClean.Testing;

namespace ShopClean.Api.Tests.Contract;

/// <summary>One endpoint as the document describes it.</summary>
/// <param name="Name">Its method and path as the document writes them: <c>PATCH /products/:id/stock</c>.</param>
/// <param name="Body">The example of a request; null where there is none.</param>
/// <param name="Status">The status of the good answer; null where the document shows no answer.</param>
/// <param name="Answer">The example of the good answer; null where the document shows none.</param>
/// <param name="SameAs">The endpoint whose answer it shares; null where it has one of its own.</param>
public sealed record DocumentedEndpoint(string Name, JsonObject? Body, int? Status, JsonObject? Answer, string? SameAs);

/// <summary>One failure as the document shows it.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Answer">The example.</param>
public sealed record DocumentedFailure(int Status, JsonObject Answer);

/// <summary>The document that the catalogue and the accounts were built from, as it was given. Its later half overrides the earlier one.</summary>
public static partial class ContractDocument
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "contract", "catalogue-and-accounts.md"));

    /// <summary>The endpoints, by name, in the document's order.</summary>
    public static IReadOnlyDictionary<string, DocumentedEndpoint> Endpoints { get; } = Read();

    /// <summary>The failures that it shows, by name: <c>Email Not Verified</c>.</summary>
    public static IReadOnlyDictionary<string, DocumentedFailure> Failures { get; } = ReadFailures();

    /// <summary>The example of a good answer, wherever the document shows it.</summary>
    public static JsonObject AnswerOf(DocumentedEndpoint endpoint) =>
        endpoint.Answer ?? AnswerOf(Endpoints[endpoint.SameAs ?? throw new InvalidOperationException($"{endpoint.Name} has no answer.")]);

    private static Dictionary<string, DocumentedEndpoint> Read()
    {
        var endpoints = new Dictionary<string, DocumentedEndpoint>(StringComparer.Ordinal);
        foreach (var section in Text.Split("\n## ").Skip(1))
        {
            var name = section.Split('\n')[0].Trim();
            if (EndpointName().IsMatch(name))
            {
                endpoints[name] = Read(name, section);
            }
        }

        return endpoints;
    }

    private static Dictionary<string, DocumentedFailure> ReadFailures()
    {
        var failures = new Dictionary<string, DocumentedFailure>(StringComparer.Ordinal);
        foreach (Match found in Failure().Matches(Text))
        {
            var status = int.Parse(found.Groups["status"].Value, System.Globalization.CultureInfo.InvariantCulture);
            failures[found.Groups["name"].Value] = new(status, JsonNode.Parse(found.Groups["json"].Value)!.AsObject());
        }

        return failures;
    }

    private static DocumentedEndpoint Read(string name, string section)
    {
        var answer = GoodAnswer().Match(section);
        var same = SameAnswer().Match(section);
        return new DocumentedEndpoint(
            name,
            JsonAfter("**Request Body:**", section),
            answer.Success ? int.Parse(answer.Groups["status"].Value, System.Globalization.CultureInfo.InvariantCulture) : null,
            same.Success || !answer.Success ? null : JsonAfter(answer.Value, section),
            same.Success ? same.Groups["name"].Value : null
        );
    }

    private static JsonObject? JsonAfter(string heading, string section)
    {
        var at = section.IndexOf(heading, StringComparison.Ordinal);
        return at < 0 ? null : JsonNode.Parse(FirstJson().Match(section, at).Groups["json"].Value)!.AsObject();
    }

    [GeneratedRegex("^(GET|POST|PUT|PATCH|DELETE) /", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EndpointName();

    [GeneratedRegex(@"\*\*Response \((?<status>\d+)\):\*\*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GoodAnswer();

    // Beside an endpoint, or in the chapter of those that every endpoint may give.
    [GeneratedRegex(
        @"^(?:\*\*Error Response \((?<status>\d{3})\) - (?<name>[\w ]+):\*\*|## (?<name>[\w ]+) \((?<status>\d{3})\))\n```json\n(?<json>.*?)\n```",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Failure();

    [GeneratedRegex(@"(?:Same as|Same format as) (?<name>[A-Z]+ \S+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SameAnswer();

    [GeneratedRegex(@"```json\n(?<json>.*?)\n```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstJson();
}
