using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ShopClean.Application.Common;
using ShopClean.Http.Answers;

namespace ShopClean.Http.OpenApi.Examples;

/// <summary>
/// Where the examples of the document are made: by the very parts that answer clients, with a clock that stands still and an address
/// that never changes.
/// </summary>
internal sealed class ExampleStage : IDisposable
{
    private static readonly Uri Address = new("http://localhost:3000");

    private readonly ServiceProvider services = CreateServices();

    /// <summary>What writes failures.</summary>
    public FailureWriter Failures => services.GetRequiredService<FailureWriter>();

    /// <summary>How the contract writes JSON.</summary>
    public JsonSerializerOptions Json => services.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions;

    /// <summary>A request that nobody sent; its answer goes into memory.</summary>
    public DefaultHttpContext CreateContext()
    {
        var http = new DefaultHttpContext { RequestServices = services };
        http.Response.Body = new MemoryStream();
        return http;
    }

    /// <summary>The JSON that was answered.</summary>
    public static JsonObject BodyOf(HttpContext http)
    {
        http.Response.Body.Position = 0;
        return JsonNode.Parse(http.Response.Body)!.AsObject();
    }

    /// <inheritdoc/>
    public void Dispose() => services.Dispose();

    private static ServiceProvider CreateServices() =>
        new ServiceCollection()
            .AddSingleton(new PublicAddress(Address))
            .AddSingleton<TimeProvider>(new StoppedClock())
            .AddSingleton<FailureWriter>()
            .AddSingleton<EntityTags>()
            .AddLogging()
            .AddContractJson()
            .BuildServiceProvider();

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => ExampleTime.Now;
    }
}
