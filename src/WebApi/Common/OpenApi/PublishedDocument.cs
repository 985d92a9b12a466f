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

    private readonly SemaphoreSlim gate = new(1, 1);
    private string? json;

    /// <summary>The document as JSON, for a server at an address.</summary>
    public async Task<string> ForServerAsync(string address, CancellationToken ct)
    {
        var document = JsonNode.Parse(json ?? await MakeAsync(ct))!;
        document["servers"] = new JsonArray(new JsonObject { ["url"] = address });
        return document.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = ContractJson.Encoder });
    }

    private async Task<string> MakeAsync(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            return json ??= await WriteAsync(ct);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<string> WriteAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var document = await scope.ServiceProvider.GetRequiredService<IAsyncSwaggerProvider>().GetSwaggerAsync(Version);
        return await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, ct);
    }
}
