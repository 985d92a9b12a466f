using System.Net;
using System.Text.Json.Nodes;
using ShopClean.Api.Tests.Access;
using ShopClean.Api.Tests.OpenApi;
using ShopClean.Domain.Access;

namespace ShopClean.Api.Tests.Lists;

/// <summary>Every list there is, asked as its operation in the OpenAPI document says that it can be.</summary>
public sealed class DocumentedParameterTests(RightsScene scene) : IClassFixture<RightsScene>
{
    private const int AtOnce = 12;
    private const string Paged = "#/components/parameters/page";

    [Fact]
    public async Task A_list_takes_each_parameter_that_it_documents()
    {
        var lists = (await Document.OperationsAsync()).Where(IsList).ToList();
        lists.Count.ShouldBeGreaterThan(8);
        foreach (var list in lists)
        {
            var operation = Operation.All.Single(one => one.Method == "GET" && list.Path == $"/api/v1/{one.Template}");
            var path = (await new RightsRequests(scene).ForAsync(operation, Standing.Admin)).Path;
            var search = path.Contains('?', StringComparison.Ordinal) ? path : $"{path}?search=a";
            var questions = new List<string>();
            foreach (var node in list.Json["parameters"]!.AsArray())
            {
                if (QuestionOf(await Document.FollowAsync(node!)) is { } question)
                {
                    questions.Add(question);
                }
            }

            foreach (var several in questions.Chunk(AtOnce))
            {
                var asked = $"{search}&{string.Join('&', several)}";
                (await scene.As(Standing.Admin).GetAsync(asked)).Status.ShouldBe(HttpStatusCode.OK, asked);
            }
        }
    }

    private static bool IsList(DocumentedOperation operation) =>
        (operation.Json["parameters"]?.AsArray() ?? []).Any(one => one!["$ref"]?.GetValue<string>() == Paged);

    private static string? QuestionOf(JsonObject parameter) =>
        (parameter["in"]!.GetValue<string>(), parameter["name"]!.GetValue<string>()) switch
        {
            // Where a page ends only the page itself says; and what all are asked stands in the path.
            ("query", "cursor" or "search" or "q" or "sortOrder") => null,
            ("query", "sortBy") => $"sortBy={ValueOf(parameter["schema"]!)}&sortOrder=ASC",
            ("query", var name) when Type(parameter["schema"]!) == "object" => $"{name}.color=a",
            ("query", var name) => $"{name}={ValueOf(parameter["schema"]!)}",
            _ => null,
        };

    // The last of what can be chosen: the first may have to be asked for.
    private static string ValueOf(JsonNode schema) =>
        schema["enum"] is JsonArray choices ? choices[^1]!.GetValue<string>()
        : schema["items"] is { } item ? ValueOf(item)
        : Type(schema) switch
        {
            "boolean" => "true",
            "integer" or "number" => "1",
            // Texts have a greatest length, and times have none.
            _ when schema["maxLength"] is null => "2026-01-31",
            _ => "a",
        };

    private static string Type(JsonNode schema) => schema["type"]!.GetValue<string>();
}
