using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ShopClean.WebApi.Common.Answers;
using Swashbuckle.AspNetCore.Swagger;

namespace ShopClean.WebApi.Common.OpenApi;

/// <summary>The OpenAPI document, made once: nothing in it changes while the program runs but the address of the server.</summary>
internal sealed class PublishedDocument(IServiceScopeFactory scopes)
{
    /// <summary>The name of the only version.</summary>
    public const string Version = "v1";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = ContractJson.Encoder };

    private readonly Lazy<Task<string>> json = new(() => WriteAsync(scopes));

    /// <summary>The document as JSON, for a server at an address.</summary>
    public async Task<string> ForServerAsync(string address)
    {
        var document = JsonNode.Parse(await json.Value)!;
        document["servers"] = new JsonArray(new JsonObject { ["url"] = address });
        return document.ToJsonString(Readable);
    }

    private static async Task<string> WriteAsync(IServiceScopeFactory scopes)
    {
        await using var scope = scopes.CreateAsyncScope();
        var document = await scope.ServiceProvider.GetRequiredService<IAsyncSwaggerProvider>().GetSwaggerAsync(Version);
        return await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
    }
}
