using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using ShopClean.Application.Common;
using ShopClean.Http.Answers;
using Swashbuckle.AspNetCore.Swagger;

namespace ShopClean.Http.OpenApi;

/// <summary>Generates the OpenAPI document once, for a server at the public address, and caches it.</summary>
internal sealed class PublishedDocument(IServiceScopeFactory scopes, PublicAddress address)
{
    /// <summary>The name of the only version.</summary>
    public const string Version = "v1";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = ContractJson.Encoder };

    private readonly Lazy<Task<string>> json = new(() => WriteAsync(scopes));

    private volatile TaggedDocument? written;

    /// <summary>The document.</summary>
    public async Task<TaggedDocument> GetAsync()
    {
        if (written is { } known)
        {
            return known;
        }

        var document = JsonNode.Parse(await json.Value)!;
        document["servers"] = new JsonArray(new JsonObject { ["url"] = address.Url.AbsoluteUri.TrimEnd('/') });
        return written = TaggedDocument.Of(JsonSerializer.SerializeToUtf8Bytes(document, Readable));
    }

    private static async Task<string> WriteAsync(IServiceScopeFactory scopes)
    {
        await using var scope = scopes.CreateAsyncScope();
        var document = await scope.ServiceProvider.GetRequiredService<IAsyncSwaggerProvider>().GetSwaggerAsync(Version);
        return await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
    }
}

/// <summary>The document as bytes.</summary>
/// <param name="Json">The document.</param>
/// <param name="Tag">Its entity tag: a weak one, for it is the same document compressed or not.</param>
internal sealed record TaggedDocument(byte[] Json, EntityTagHeaderValue Tag)
{
    public static TaggedDocument Of(byte[] json) =>
        new(json, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(json), 0, 8)}\"", isWeak: true));
}
