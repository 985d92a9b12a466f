using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using ShopClean.Http.Answers;
using Swashbuckle.AspNetCore.Swagger;

namespace ShopClean.Http.OpenApi;

/// <summary>Generates the OpenAPI document once, and caches it; only the server's address varies.</summary>
internal sealed class PublishedDocument(IServiceScopeFactory scopes)
{
    /// <summary>The name of the only version.</summary>
    public const string Version = "v1";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = ContractJson.Encoder };

    private readonly Lazy<Task<string>> json = new(() => WriteAsync(scopes));

    // Only the latest address is cached: clients can send as many host names as they like.
    private volatile AddressedDocument? latest;

    /// <summary>The document for a server at an address.</summary>
    public async Task<AddressedDocument> ForServerAsync(string address)
    {
        if (latest is { } known && known.Address == address)
        {
            return known;
        }

        var document = JsonNode.Parse(await json.Value)!;
        document["servers"] = new JsonArray(new JsonObject { ["url"] = address });
        return latest = AddressedDocument.Of(address, JsonSerializer.SerializeToUtf8Bytes(document, Readable));
    }

    private static async Task<string> WriteAsync(IServiceScopeFactory scopes)
    {
        await using var scope = scopes.CreateAsyncScope();
        var document = await scope.ServiceProvider.GetRequiredService<IAsyncSwaggerProvider>().GetSwaggerAsync(Version);
        return await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
    }
}

/// <summary>The document for a server at one address.</summary>
/// <param name="Address">The address.</param>
/// <param name="Json">The document.</param>
/// <param name="Tag">Tells it from others: a weak tag, for it is the same document compressed or not.</param>
internal sealed record AddressedDocument(string Address, byte[] Json, EntityTagHeaderValue Tag)
{
    public static AddressedDocument Of(string address, byte[] json) =>
        new(address, json, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(json), 0, 8)}\"", isWeak: true));
}
