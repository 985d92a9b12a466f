using System.Text.Json.Nodes;

namespace ShopClean.Build.Benchmark.Measuring;

/// <summary>A comparison is fair only where both servers give the same facts.</summary>
internal static class Sameness
{
    private const int Samples = 5;

    /// <summary>How the answers differ; null where they are the same.</summary>
    public static async Task<string?> FaultOfAsync(Scenario scenario, HttpClient app, HttpClient bare, CancellationToken ct)
    {
        for (var n = 0; scenario.IsRead && n < Samples; n++)
        {
            var shown = await FactsAsync(app, scenario.App(n), ct);
            var expected = await FactsAsync(bare, scenario.Bare(n), ct);
            if (!JsonNode.DeepEquals(shown, expected))
            {
                return $"the shop says {shown}, the bare server {expected}";
            }
        }

        return null;
    }

    private static async Task<JsonNode> FactsAsync(HttpClient client, HttpRequestMessage request, CancellationToken ct)
    {
        using var answer = await client.SendAsync(request, ct);
        var json = await answer.Content.ReadFromJsonAsync<JsonNode>(ct);
        return new JsonArray(json?["data"]?.DeepClone(), json?["meta"]?["pagination"]?["totalItems"]?.DeepClone());
    }
}
